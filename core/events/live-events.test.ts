import type { Redis } from 'ioredis';
import { EventEmitter } from 'node:events';
import { openLiveEvents } from './live-events.js';

/** A Redis that answers when a test says so. */
class SlowRedis extends EventEmitter {
  status = 'ready';
  published: string[] = [];
  commands: { name: string; channel: string; answer: () => void; fail: (error: Error) => void }[] = [];
  listener: SlowRedis | null = null;

  duplicate(): SlowRedis {
    this.listener = new SlowRedis();
    return this.listener;
  }
  publish(channel: string, text: string): Promise<number> {
    this.published.push(`${channel} ${text}`);
    return Promise.resolve(1);
  }
  pubsub = () => this.command('NUMSUB', '').then(() => ['', 1]);
  subscribe = (channel: string) => this.command('subscribe', channel);
  unsubscribe = (channel: string) => this.command('unsubscribe', channel);

  private command(name: string, channel: string): Promise<void> {
    return new Promise((resolve, reject) =>
      this.commands.push({ name, channel, answer: resolve, fail: reject }),
    );
  }
}

function open() {
  const redis = new SlowRedis();
  const events = openLiveEvents(redis as unknown as Redis);
  const listener = redis.listener as SlowRedis;
  return { redis, events, listener };
}

const isSettled = async (promise: Promise<unknown>): Promise<boolean> =>
  await Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => setImmediate(resolve, false)),
  ]);

describe('live events', () => {
  test('nobody hears before the subscription stands, neither the first to ask nor the second', async () => {
    const { events, listener } = open();
    const heard: unknown[] = [];
    const first = events.subscribe('a', (payload) => heard.push(payload));
    const second = events.subscribe('a', (payload) => heard.push(payload));
    expect([await isSettled(first), await isSettled(second)]).toEqual([false, false]);
    expect(listener.commands.map(({ name }) => name)).toEqual(['subscribe']);
    listener.commands[0]?.answer();
    await Promise.all([first, second]);
    listener.emit('message', 'a', '{"n":1}');
    listener.emit('message', 'b', '{"n":2}');
    expect(heard).toEqual([{ n: 1 }, { n: 1 }]);
  });

  test('the last to leave ends the subscription; leaving twice is leaving once', async () => {
    const { events, listener } = open();
    const both = [events.subscribe('a', () => undefined), events.subscribe('a', () => undefined)];
    listener.commands[0]?.answer();
    const [leaveFirst, leaveSecond] = await Promise.all(both);
    leaveFirst?.();
    leaveFirst?.();
    expect(listener.commands).toHaveLength(1);
    leaveSecond?.();
    expect(listener.commands.map(({ name }) => name)).toEqual(['subscribe', 'unsubscribe']);
    const again = events.subscribe('a', () => undefined);
    expect(await isSettled(again)).toBe(false);
    listener.commands[2]?.answer();
    await again;
  });

  test('a subscription that fails is told, and the next one is tried anew', async () => {
    const { events, listener } = open();
    const failing = events.subscribe('a', () => undefined);
    listener.commands[0]?.fail(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    const next = events.subscribe('a', () => undefined);
    listener.commands.at(-1)?.answer();
    await next;
  });

  test('while Redis is away nothing is kept for it, and nobody is said to listen', async () => {
    const { redis, events } = open();
    events.publish('a', { n: 1 });
    redis.status = 'reconnecting';
    events.publish('a', { n: 2 });
    expect(redis.published).toEqual(['a {"n":1}']);
    expect(await events.hasListeners('a')).toBe(false);
  });

  test('a lost connection is a gap once it is back, the first connection is none', () => {
    const { events, listener } = open();
    let gaps = 0;
    const stop = events.onGap(() => (gaps += 1));
    listener.emit('ready');
    expect(gaps).toBe(0);
    listener.emit('ready');
    expect(gaps).toBe(1);
    stop();
    listener.emit('ready');
    expect(gaps).toBe(1);
  });
});
