import type { WebSocket } from 'ws';
import { LatestSlot } from '../../schema/live/latest-slot.js';
import { SharedStream } from './shared-stream.js';
import { SocketMember } from './socket-member.js';

/** A socket that takes what it is given only when it is told to. */
class Pipe {
  bufferedAmount = 0;
  closed: number | null = null;
  readonly frames: unknown[] = [];
  private readonly unsent: { bytes: number; sent: () => void }[] = [];

  send(text: string, sent: () => void): void {
    this.frames.push(JSON.parse(text));
    this.bufferedAmount += text.length;
    this.unsent.push({ bytes: text.length, sent });
  }

  close(code: number): void {
    this.closed = code;
  }

  drain(): void {
    for (const { bytes, sent } of this.unsent.splice(0)) {
      this.bufferedAmount -= bytes;
      sent();
    }
  }
}

function stage(newestOnly: boolean) {
  const source = new LatestSlot<number>(() => undefined);
  const pipe = new Pipe();
  const stream = new SharedStream({
    source,
    execute: async () => '',
    delivery: { newestOnly, refresh: () => undefined },
    onOver: () => undefined,
  });
  const member = new SocketMember(pipe as unknown as WebSocket, stream, {
    id: 'a"b',
    onFrame: () => undefined,
  });
  const numbers = () =>
    pipe.frames.map((frame) => (frame as { payload: { data: { n: number } } }).payload.data.n);
  const deliver = (n: number, padding = '') => member.deliver(JSON.stringify({ data: { n, padding } }));
  return { source, pipe, member, numbers, deliver };
}

const HUGE = 'x'.repeat(70_000);

test('writes frames of the protocol under its own id, once the subscription stands', () => {
  const { pipe, member, deliver } = stage(true);
  deliver(1);
  expect(pipe.frames).toEqual([]);
  void member.next();
  expect(pipe.frames).toEqual([{ id: 'a"b', type: 'next', payload: { data: { n: 1, padding: '' } } }]);
});

test('a slow reader of snapshots skips to the newest', () => {
  const { pipe, member, numbers, deliver } = stage(true);
  void member.next();
  deliver(1, HUGE);
  for (const n of [2, 3, 4]) deliver(n);
  expect(numbers()).toEqual([1]);
  pipe.drain();
  expect(numbers()).toEqual([1, 4]);
  deliver(5);
  expect(numbers()).toEqual([1, 4, 5]);
});

test('a slow reader of changes gets each of them, in order', () => {
  const { pipe, member, numbers, deliver } = stage(false);
  void member.next();
  deliver(1, HUGE);
  for (const n of [2, 3, 4]) deliver(n);
  pipe.drain();
  expect(numbers()).toEqual([1, 2, 3, 4]);
});

test('a reader that is hopelessly slow is sent away', () => {
  const { pipe, member, deliver } = stage(false);
  void member.next();
  deliver(0, HUGE);
  for (let n = 1; n <= 1_001; n += 1) deliver(n);
  expect(pipe.closed).toBe(1013);
});

test('nothing is written after it has left, and the stream is left', async () => {
  const { source, pipe, member, deliver } = stage(true);
  const standing = member.next();
  await member.return();
  deliver(1);
  expect(pipe.frames).toEqual([]);
  expect(await standing).toEqual({ value: undefined, done: true });
  expect((await source.next()).done).toBe(true);
});

test('the end of the stream is its end, with the fault that caused it', async () => {
  const { member } = stage(true);
  const standing = member.next();
  member.end(new Error('gone'));
  await expect(standing).rejects.toThrow('gone');
});
