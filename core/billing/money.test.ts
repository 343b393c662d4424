import * as fc from 'fast-check';
import { InsufficientFunds } from './insufficient-funds.js';
import { formatMoney, MICROS } from './money.js';

describe('money in words', () => {
  test.each([
    [0n, '0.00 KES'],
    [1_234_500_000n, '1234.50 KES'],
    [800_000n, '0.80 KES'],
    [1n, '0.000001 KES'],
    [1_040_000n, '1.04 KES'],
    [1_043_210n, '1.04321 KES'],
    [-1n, '-0.000001 KES'],
    [-2_500_000n, '-2.50 KES'],
    [9_007_199_254_740_993_000_001n, '9007199254740993.000001 KES'],
  ])('%s micro-units are %s', (micros, text) => expect(formatMoney(micros, 'KES')).toBe(text));

  test('says exactly what it was given, to the last micro-unit', () => {
    const amount = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    fc.assert(
      fc.property(amount, (micros) => {
        const [number = '', currency] = formatMoney(micros, 'UGX').split(' ');
        const [units = '', fraction = ''] = number.replace('-', '').split('.');
        const absolute = BigInt(units) * MICROS + BigInt(fraction.padEnd(6, '0'));
        expect(number.startsWith('-') ? -absolute : absolute).toBe(micros);
        expect(fraction.length).toBeGreaterThanOrEqual(2);
        expect(currency).toBe('UGX');
      }),
    );
  });
});

test('a refusal for want of money names the amount that is missing', () => {
  const refusal = new InsufficientFunds({ currency: 'KES', required: 2_500_000n, available: 900_000n });
  expect(refusal.details).toEqual({
    currency: 'KES',
    required: 2_500_000n,
    available: 900_000n,
    missing: 1_600_000n,
  });
  expect(refusal.message).toContain('1.60 KES is missing');
});
