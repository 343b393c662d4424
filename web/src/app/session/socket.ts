import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient as createSocket } from 'graphql-ws';
import type { Connection } from './connection.js';
import type { Line } from './live-link.js';
import type { Session } from './session.js';

/** A ping without a pong for this long is a dead line, which a browser alone may notice after minutes. */
const PONG_MS = 6_000;
const NORMAL = 1000;
const FORBIDDEN = 4403;

/** Sends a fresh token at each connect, and takes every subscription up again after a loss. */
export function openSocket(session: Session, connection: Connection): Line {
  let pongOverdue: ReturnType<typeof setTimeout> | undefined;
  const closed = (code: number) => {
    clearTimeout(pongOverdue);
    connection.closed(code === NORMAL || session.status !== 'signed-in');
    // The session may have been ended elsewhere: this asks, and signs out if so.
    if (code === FORBIDDEN) session.refresh().catch(() => undefined);
  };
  const socket = createSocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: async () => ({ authorization: `Bearer ${(await session.token()) ?? ''}` }),
    retryAttempts: Infinity,
    shouldRetry: () => session.status === 'signed-in',
    retryWait: (retries) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(500 * 2 ** retries, 8_000) * (0.7 + Math.random() * 0.6)),
      ),
    keepAlive: 12_000,
    on: {
      connected: () => connection.opened(),
      closed: (event) => closed((event as CloseEvent).code),
      ping: (received) => {
        if (!received) pongOverdue = setTimeout(() => socket.terminate(), PONG_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongOverdue);
      },
    },
  });
  return {
    link: new GraphQLWsLink(socket),
    terminate: () => socket.terminate(),
    dispose: () => socket.dispose(),
  };
}
