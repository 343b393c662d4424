import type { WebSocket } from 'ws';
import type { Member, SharedStream } from './shared-stream.js';

/** Bytes a socket may be behind before results wait for it. */
const BEHIND = 64 * 1024;
/** Results that may wait for a slow reader where each one counts. */
const MOST_WAITING = 1_000;
/** RFC 6455, section 7.4.1, as registered by IANA: try again later. */
const TOO_SLOW = 1013;

/**
 * A subscription of one socket. Its results are written as frames of graphql-transport-ws past graphql-ws, which would
 * serialise each of them again; to graphql-ws it is a generator that yields nothing until it is over.
 */
export class SocketMember implements Member, AsyncGenerator<never, undefined> {
  private readonly prefix: string;
  private waiting: string[] = [];
  private started = false;
  private over: { error?: unknown } | null = null;
  private finish: (() => void) | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly stream: SharedStream,
    { id, onFrame }: { id: string; onFrame: () => void },
  ) {
    this.prefix = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    this.onFrame = onFrame;
    stream.join(this);
  }

  private readonly onFrame: () => void;

  deliver(result: string): void {
    if (this.over !== null) return;
    if (this.started && this.waiting.length === 0 && this.socket.bufferedAmount < BEHIND) {
      this.send(result);
      return;
    }
    if (this.stream.newestOnly) this.waiting = [result];
    else this.waiting.push(result);
    if (this.waiting.length <= MOST_WAITING) return;
    this.waiting = [];
    this.socket.close(TOO_SLOW, 'Too slow');
  }

  end(error?: unknown): void {
    if (this.over !== null) return;
    this.over = { error };
    this.finish?.();
  }

  /** Called by graphql-ws when the subscription stands: from then on frames may be sent. */
  async next(): Promise<IteratorResult<never, undefined>> {
    this.started = true;
    this.flush();
    if (this.over === null) {
      await new Promise<void>((resolve) => {
        this.finish = resolve;
      });
    }
    if (this.over?.error !== undefined) throw this.over.error;
    return { value: undefined, done: true };
  }

  return(): Promise<IteratorResult<never, undefined>> {
    this.stream.leave(this);
    this.waiting = [];
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<never, undefined>> {
    void this.return();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private send(result: string): void {
    this.onFrame();
    this.socket.send(`${this.prefix}${result}}`, this.sent);
  }

  /** A frame has left: what waited may follow. */
  private readonly sent = (): void => {
    if (this.waiting.length > 0) this.flush();
  };

  private flush(): void {
    if (!this.started || this.over !== null) return;
    while (this.waiting.length > 0 && this.socket.bufferedAmount < BEHIND) {
      this.send(this.waiting.shift() as string);
    }
  }
}
