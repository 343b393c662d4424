import { LatestSlot } from './latest-slot.js';

test('who reads slowly gets the newest only', async () => {
  const slot = new LatestSlot<number>(() => undefined);
  for (const value of [1, 2, 3]) slot.put(value);
  expect(await slot.next()).toEqual({ value: 3, done: false });
});

test('who waits gets the next', async () => {
  const slot = new LatestSlot<number>(() => undefined);
  const waiting = slot.next();
  slot.put(1);
  slot.put(2);
  expect([await waiting, await slot.next()]).toEqual([
    { value: 1, done: false },
    { value: 2, done: false },
  ]);
});

test('who leaves while waiting is let go, and its end is told once', async () => {
  let ends = 0;
  const slot = new LatestSlot<number>(() => {
    ends += 1;
  });
  const waiting = slot.next();
  await slot.return();
  await slot.return();
  slot.put(1);
  expect([await waiting, await slot.next()]).toEqual([
    { value: undefined, done: true },
    { value: undefined, done: true },
  ]);
  expect(ends).toBe(1);
});
