import { RateLimiterMemory } from 'rate-limiter-flexible';
import { LeasedAllowance } from './leased-allowance.js';

const POINTS = 1_000;

/** Several servers on one count; how often the count was asked. */
function servers(count: number, points = POINTS) {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  let asked = 0;
  const consume = limiter.consume.bind(limiter);
  limiter.consume = (...args) => {
    asked += 1;
    return consume(...args);
  };
  const clock = { now: 1_000_000 };
  const all = Array.from(
    { length: count },
    () => new LeasedAllowance({ limiter, points, seconds: 60, clock: () => clock.now }),
  );
  return { all, clock, asked: () => asked };
}

async function spendAll(allowances: readonly LeasedAllowance[], key: string, times: number) {
  let granted = 0;
  for (let i = 0; i < times; i += 1) {
    const one = allowances[i % allowances.length];
    if ((await one?.spend(key, 1))?.granted) granted += 1;
  }
  return granted;
}

describe('an allowance', () => {
  test('is given out to the last point and never more, by one server or by several', async () => {
    expect(await spendAll(servers(1).all, 'a', 1_200)).toBe(POINTS);
    expect(await spendAll(servers(3).all, 'a', 1_500)).toBe(POINTS);
  });

  test('is asked for a hundredth at a time, and no more once it is spent', async () => {
    const { all, asked } = servers(1);
    await spendAll(all, 'a', 3_000);
    expect(asked()).toBe(101);
  });

  test('is one for each key', async () => {
    const { all } = servers(1, 5);
    expect(await spendAll(all, 'a', 9)).toBe(5);
    expect(await spendAll(all, 'b', 9)).toBe(5);
  });

  test('holds for many at once', async () => {
    const { all } = servers(2, 50);
    const spent = await Promise.all(
      Array.from({ length: 200 }, (_, i) => all[i % 2]?.spend('a', 1 + (i % 3))),
    );
    const points = spent.reduce((sum, standing, i) => sum + (standing?.granted ? 1 + (i % 3) : 0), 0);
    expect(points).toBeLessThanOrEqual(50);
    expect(points).toBeGreaterThan(45);
  });

  test('says what is left and when all of it is there again', async () => {
    const { all, clock } = servers(1, 100);
    const [one] = all;
    expect(await one?.spend('a', 30)).toMatchObject({ granted: true, limit: 100, remaining: 70 });
    const refused = await one?.spend('a', 90);
    expect(refused).toMatchObject({ granted: false, remaining: 70 });
    expect(refused?.resetMs).toBeGreaterThan(59_000);
    expect(await one?.spend('a', 70)).toMatchObject({ granted: true, remaining: 0 });
    clock.now += 60_000;
    const after = await one?.spend('a', 1);
    expect(after?.limit).toBe(100);
  });

  test('that cannot be counted is an error of ours, and does not stay one', async () => {
    const limiter = new RateLimiterMemory({ points: 5, duration: 60 });
    const consume = limiter.consume.bind(limiter);
    limiter.consume = () => Promise.reject(new Error('broken'));
    const allowance = new LeasedAllowance({ limiter, points: 5, seconds: 60 });
    await expect(allowance.spend('a', 1)).rejects.toThrow('broken');
    limiter.consume = consume;
    expect(await allowance.spend('a', 1)).toMatchObject({ granted: true });
  });
});
