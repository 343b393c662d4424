import { RateLimit } from './rate-limit.js';

function taken(limit: RateLimit, times: number, now: number): number {
  return Array.from({ length: times }, () => limit.take(now)).filter(Boolean).length;
}

test('lets one second of traffic through at once, then as much as time brings', () => {
  const limit = new RateLimit();
  limit.set(100, 0);
  expect(taken(limit, 150, 0)).toBe(100);
  expect(taken(limit, 150, 250)).toBe(25);
  expect(taken(limit, 150, 250)).toBe(0);
  expect(taken(limit, 1_000, 60_000)).toBe(100);
});

test('less than one a second is one in several seconds', () => {
  const limit = new RateLimit();
  limit.set(0.5, 0);
  expect(taken(limit, 5, 0)).toBe(1);
  expect(taken(limit, 5, 1_000)).toBe(0);
  expect(taken(limit, 5, 2_000)).toBe(1);
});

test('no limit, and a limit that is lifted', () => {
  const limit = new RateLimit();
  expect(taken(limit, 1_000, 0)).toBe(1_000);
  limit.set(1, 0);
  expect(taken(limit, 10, 0)).toBe(1);
  limit.set(0, 0);
  expect(taken(limit, 10, 0)).toBe(10);
});
