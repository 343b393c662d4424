import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { Outbox } from './outbox.js';
import { messageFields } from './pdu.js';
import { PduStream } from './pdu-stream.js';

/** A peer that takes octets only when it is told to. */
class SlowSocket extends Duplex {
  readonly taken: Buffer[] = [];
  private held: (() => void)[] = [];

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.held.push(() => {
      this.taken.push(Buffer.from(chunk));
      done();
    });
  }

  async takeAll(): Promise<void> {
    while (this.held.length > 0) {
      for (const take of this.held.splice(0)) take();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  sequences(): number[] {
    const found: number[] = [];
    const stream = new PduStream({
      pdu: ({ sequence }) => found.push(sequence),
      malformed: () => found.push(-1),
      broken: () => found.push(-1),
    });
    for (const chunk of this.taken) stream.push(chunk);
    return found;
  }
}

let socket: SlowSocket;
let outbox: Outbox;
let drains: number;
beforeEach(() => {
  socket = new SlowSocket();
  drains = 0;
  outbox = new Outbox(socket as unknown as Socket, () => (drains += 1));
});

const sm = (sequence: number) =>
  outbox.append({ command: 'submit_sm', sequence, ...messageFields({ shortMessage: new Uint8Array(150) }) });

describe('the outbox', () => {
  test('never overwrites octets that the socket has not taken', async () => {
    for (let sequence = 1; sequence <= 300; sequence++) {
      sm(sequence);
      if (sequence % 7 === 0) outbox.flush();
      if (sequence % 50 === 0) await socket.takeAll();
    }
    outbox.flush();
    await socket.takeAll();
    expect(socket.sequences()).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  });

  test('asks its writer to wait while the socket does, and calls when it goes on', async () => {
    for (let sequence = 1; outbox.writable; sequence++) {
      sm(sequence);
      outbox.flush();
    }
    expect(drains).toBe(0);
    await socket.takeAll();
    expect(drains).toBe(1);
    expect(outbox.writable).toBe(true);
  });

  test('stops reading from a peer that takes nothing, and goes on when it takes again', async () => {
    socket.resume();
    for (let sequence = 1; sequence <= 10_000; sequence++) sm(sequence);
    expect(socket.isPaused()).toBe(false);
    outbox.flush();
    expect(socket.isPaused()).toBe(true);
    await socket.takeAll();
    expect(socket.isPaused()).toBe(false);
  });
});
