import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import type { WebSocket } from 'ws';

const PING_EVERY_MS = 12_000;

export interface SocketHooks {
  /** Hands the socket to the protocol; what it returns is called when the socket has closed. */
  protocol(adapter: ProtocolSocket): (code: number, reason: string) => Promise<void>;
  onFault(error: unknown): void;
  onClosed(): void;
}

/** Joins a socket with the protocol, and cuts it off when it answers no pings. */
export function openSocket(socket: WebSocket, hooks: SocketHooks): void {
  let heard = true;
  socket.on('pong', () => {
    heard = true;
  });
  const pinging = setInterval(() => {
    if (!heard) {
      socket.terminate();
      return;
    }
    heard = false;
    socket.ping();
  }, PING_EVERY_MS);
  const closed = hooks.protocol({
    protocol: socket.protocol,
    send: (data) =>
      new Promise((resolve) => {
        // A socket that closes meanwhile is told to the protocol by its close.
        socket.send(data, () => resolve());
      }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (handle) => {
      socket.on('message', (data) => {
        handle(String(data)).catch((error: unknown) => hooks.onFault(error));
      });
    },
  });
  socket.on('error', () => socket.terminate());
  socket.once('close', (code, reason) => {
    clearInterval(pinging);
    hooks.onClosed();
    closed(code, String(reason)).catch((error: unknown) => hooks.onFault(error));
  });
}
