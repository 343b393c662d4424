import { LatestSlot } from '../../schema/live/latest-slot.js';
import { SharedStream, type Member } from './shared-stream.js';

class Collector implements Member {
  readonly results: string[] = [];
  ended: { error: unknown } | null = null;
  deliver(result: string): void {
    this.results.push(result);
  }
  end(error?: unknown): void {
    this.ended = { error };
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

function stage({ newestOnly = true } = {}) {
  let overs = 0;
  let executions = 0;
  let refreshes = 0;
  const source = new LatestSlot<number>(() => undefined);
  const stream = new SharedStream({
    source,
    execute: async (event) => {
      executions += 1;
      if (event === 13) throw new Error('a bad number');
      return String(event);
    },
    delivery: { newestOnly, refresh: () => (refreshes += 1) },
    onOver: () => (overs += 1),
  });
  return { source, stream, counts: () => ({ overs, executions, refreshes }) };
}

test('executes once for all, in order', async () => {
  const { source, stream, counts } = stage();
  const members = [new Collector(), new Collector()];
  for (const member of members) stream.join(member);
  for (const value of [1, 2]) {
    source.put(value);
    await settled();
  }
  expect(members.map(({ results }) => results)).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(counts().executions).toBe(2);
});

test('a newcomer gets the latest snapshot at once, and has it read again', async () => {
  const { source, stream, counts } = stage();
  stream.join(new Collector());
  source.put(1);
  await settled();
  const late = new Collector();
  stream.join(late);
  expect(late.results).toEqual(['1']);
  expect(counts().refreshes).toBe(1);
});

test('a newcomer to a stream of changes gets those from then on', async () => {
  const { source, stream } = stage({ newestOnly: false });
  stream.join(new Collector());
  source.put(1);
  await settled();
  const late = new Collector();
  stream.join(late);
  source.put(2);
  await settled();
  expect(late.results).toEqual(['2']);
});

test('ends with its last member, once', async () => {
  const { source, stream, counts } = stage();
  const [a, b] = [new Collector(), new Collector()];
  stream.join(a);
  stream.join(b);
  stream.leave(a);
  expect(counts().overs).toBe(0);
  stream.leave(b);
  stream.leave(b);
  await settled();
  expect(counts().overs).toBe(1);
  expect((await source.next()).done).toBe(true);
  const late = new Collector();
  stream.join(late);
  expect(late.ended).toEqual({ error: undefined });
});

test('a fault ends it for all', async () => {
  const { source, stream, counts } = stage();
  const member = new Collector();
  stream.join(member);
  source.put(13);
  await settled();
  expect(member.ended).toEqual({ error: expect.objectContaining({ message: 'a bad number' }) });
  expect(counts().overs).toBe(1);
});
