import { EventEmitter, once } from 'node:events';
import { createLogger } from '../../core/platform/logging.js';
import type { LiveEvents } from '../../core/events/live-events.js';
import { LiveTopics, type TopicSpec } from './live-topics.js';

interface State {
  revision: number;
}

/** Events in this process, and a thing that they tell of. */
function stage() {
  const bus = new EventEmitter();
  const events: Pick<LiveEvents, 'subscribe' | 'onGap'> = {
    subscribe: async (channel, heard) => {
      bus.on(channel, heard);
      return () => bus.off(channel, heard);
    },
    onGap: (notify) => {
      bus.on('gap', notify);
      return () => bus.off('gap', notify);
    },
  };
  const topics = new LiveTopics({ events: events as LiveEvents, log: createLogger('test', 'silent') });
  const thing = { state: { revision: 1 } as State | null, reads: 0, fault: null as Error | null };
  const spec: TopicSpec<State> = {
    name: 'thing',
    channel: 'things',
    read: async () => {
      thing.reads += 1;
      bus.emit('read');
      if (thing.fault) throw thing.fault;
      return thing.state;
    },
    heard: (payload) => ({ state: payload as State }),
    isNewer: (next, known) => next.revision > known.revision,
  };
  const tell = (revision: number) => bus.emit('things', { revision });
  return { bus, topics, thing, spec, tell };
}

async function opened(topics: LiveTopics, spec: TopicSpec<State>) {
  const open = await topics.open(spec);
  if (open === null) throw new Error('There is such a thing');
  const next = async () => (await open.updates.next()).value?.revision;
  return { ...open, next };
}

test('a source is read once, however many follow it, and left when the last has left', async () => {
  const { bus, topics, thing, spec, tell } = stage();
  const [a, b] = await Promise.all([opened(topics, spec), opened(topics, spec)]);
  expect([await a.next(), await b.next()]).toEqual([1, 1]);
  tell(2);
  expect([await a.next(), await b.next(), thing.reads]).toEqual([2, 2, 1]);
  await a.updates.return();
  expect(bus.listenerCount('things')).toBe(1);
  await b.updates.return();
  expect([bus.listenerCount('things'), bus.listenerCount('gap')]).toEqual([0, 0]);
});

test('what is not newer is not told', async () => {
  const { topics, spec, tell } = stage();
  const { next } = await opened(topics, spec);
  expect(await next()).toBe(1);
  tell(3);
  expect(await next()).toBe(3);
  for (const revision of [2, 3, 1, 4]) tell(revision);
  expect(await next()).toBe(4);
});

test('a gap is healed by reading', async () => {
  const { bus, topics, thing, spec } = stage();
  const { next } = await opened(topics, spec);
  await next();
  thing.state = { revision: 9 };
  bus.emit('gap');
  expect(await next()).toBe(9);
});

test('a reading that fails ends nothing', async () => {
  const { bus, topics, thing, spec, tell } = stage();
  const { next } = await opened(topics, spec);
  await next();
  thing.fault = new Error('The database is away');
  const read = once(bus, 'read');
  bus.emit('gap');
  await read;
  tell(2);
  expect(await next()).toBe(2);
});

test('of what does not exist there is nothing to follow, and nothing is left behind', async () => {
  const { bus, topics, thing, spec } = stage();
  thing.state = null;
  expect(await topics.open(spec)).toBeNull();
  expect(bus.listenerCount('things')).toBe(0);
});

test('a first reading that fails is told to who asks, and the next may try again', async () => {
  const { topics, thing, spec } = stage();
  thing.fault = new Error('The database is away');
  await expect(topics.open(spec)).rejects.toThrow('away');
  thing.fault = null;
  expect(await (await opened(topics, spec)).next()).toBe(1);
});

test('while events are away, reading alone carries it', async () => {
  const { bus, thing, spec } = stage();
  const standing = Promise.withResolvers<() => void>();
  let stopped = false;
  const onGap = (notify: () => void) => {
    bus.on('gap', notify);
    return () => bus.off('gap', notify);
  };
  const deaf = new LiveTopics({
    events: { subscribe: () => standing.promise, onGap } as unknown as LiveEvents,
    log: createLogger('test', 'silent'),
  });
  const { next, updates } = await opened(deaf, spec);
  expect(await next()).toBe(1);
  thing.state = { revision: 2 };
  bus.emit('gap');
  expect(await next()).toBe(2);
  await updates.return();
  standing.resolve(() => {
    stopped = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(true);
});
