import * as fc from 'fast-check';
import { SeenNumbers } from './seen-numbers.js';

const numbers = (i: number) => `+2547${String(10_000_000 + i)}`;

test('a million numbers are told apart in 16 MB', () => {
  const seen = new SeenNumbers();
  let added = 0;
  for (let i = 0; i < 1_000_000; i += 1) if (seen.add(numbers(i))) added += 1;
  expect(added).toBe(1_000_000);
  expect(seen.size).toBe(1_000_000);
  expect(seen.bytes).toBeLessThanOrEqual(16_000_000);
  let again = 0;
  for (let i = 0; i < 1_000_000; i += 7) if (seen.add(numbers(i))) again += 1;
  expect(again).toBe(0);
});

test('answers as a Set does', () => {
  const digits = fc.oneof(
    fc.bigInt({ min: 1n, max: 999_999_999_999_999n }),
    fc.bigInt({ min: 1n, max: 60n }),
  );
  fc.assert(
    fc.property(
      fc.array(
        digits.map((value) => `+${value}`),
        { maxLength: 400 },
      ),
      (list) => {
        const seen = new SeenNumbers();
        expect(list.map((msisdn) => seen.add(msisdn))).toEqual(
          list.map((msisdn, at) => list.indexOf(msisdn) === at),
        );
        expect(seen.size).toBe(new Set(list).size);
      },
    ),
  );
});
