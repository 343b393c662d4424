import { oneAhead } from './one-ahead.js';

async function* counting(to: number, log: string[]): AsyncGenerator<number, void> {
  try {
    for (let number = 1; number <= to; number += 1) {
      log.push(`made ${number}`);
      yield number;
    }
  } finally {
    log.push('closed');
  }
}

test('yields everything in order, the next under way while one is used', async () => {
  const log: string[] = [];
  for await (const number of oneAhead(counting(3, log))) log.push(`used ${number}`);
  expect(log).toEqual(['made 1', 'made 2', 'used 1', 'made 3', 'used 2', 'closed', 'used 3']);
});

test('closes its source when nobody wants more', async () => {
  const log: string[] = [];
  for await (const _ of oneAhead(counting(9, log))) break;
  expect(log.at(-1)).toBe('closed');
});

async function* failing(): AsyncGenerator<number, void> {
  yield 1;
  throw new Error('broken');
}

test('a fault of the source comes after what was yielded before it', async () => {
  const got: number[] = [];
  const all = async () => {
    for await (const number of oneAhead(failing())) got.push(number);
  };
  await expect(all()).rejects.toThrow('broken');
  expect(got).toEqual([1]);
});
