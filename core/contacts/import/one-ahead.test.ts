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

test('yields everything in order, each made when it is asked for', async () => {
  const log: string[] = [];
  for await (const { value } of oneAhead(counting(3, log))) log.push(`used ${value}`);
  expect(log).toEqual(['made 1', 'used 1', 'made 2', 'used 2', 'made 3', 'used 3', 'closed']);
});

test('the next is made while one is used, from when it is told', async () => {
  const log: string[] = [];
  for await (const { value, readNext } of oneAhead(counting(3, log))) {
    log.push(`begun ${value}`);
    readNext();
    readNext();
    log.push(`used ${value}`);
  }
  expect(log.filter((line) => line.startsWith('made'))).toHaveLength(3);
  expect(log.slice(0, 4)).toEqual(['made 1', 'begun 1', 'made 2', 'used 1']);
  expect(log.slice(-2)).toEqual(['closed', 'used 3']);
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
    for await (const { value, readNext } of oneAhead(failing())) {
      readNext();
      await Promise.resolve();
      got.push(value);
    }
  };
  await expect(all()).rejects.toThrow('broken');
  expect(got).toEqual([1]);
});
