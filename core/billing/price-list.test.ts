import * as fc from 'fast-check';
import { PriceList } from './price-list.js';

const list = (prices: Record<string, bigint>) => new PriceList('KES', Object.entries(prices));

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'12'), minLength: min, maxLength: max });

describe('a price list', () => {
  test('prices by the longest prefix', () => {
    const prices = list({ '': 9n, '254': 3n, '2547': 2n, '25472212': 1n });
    expect(prices.segmentPrice('+254722123456')).toBe(1n);
    expect(prices.segmentPrice('+254722999999')).toBe(2n);
    expect(prices.segmentPrice('+254110000000')).toBe(3n);
    expect(prices.segmentPrice('+14155550100')).toBe(9n);
  });

  test('has no price for a destination it does not name', () => {
    expect(list({ '254': 3n }).segmentPrice('+14155550100')).toBeNull();
    expect(list({}).segmentPrice('+254722123456')).toBeNull();
  });

  test('may be free somewhere, which is not the same', () => {
    expect(list({ '': 5n, '254': 0n }).segmentPrice('+254722123456')).toBe(0n);
  });

  test('agrees with looking through all prefixes', () => {
    const anyPrices = fc.dictionary(digits(0, 8), fc.bigInt({ min: 0n, max: 100n }));
    fc.assert(
      fc.property(anyPrices, digits(9, 15), (prices, number) => {
        const fitting = Object.keys(prices).filter((prefix) => number.startsWith(prefix));
        const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
        const expected = longest === undefined ? null : prices[longest];
        expect(list(prices).segmentPrice(`+${number}`)).toBe(expected);
      }),
    );
  });
});
