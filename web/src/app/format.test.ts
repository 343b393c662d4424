import { ago, duration, money, parseAmount, phone, share } from './format.js';

describe('money', () => {
  test('shows micro-units exactly, beyond what a float can hold', () => {
    expect(money({ micros: '9007199254740993000000', currency: 'KES' })).toMatch(
      /9,007,199,254,740,993\.00$/,
    );
  });

  test('shows fractions of a cent only where there are any', () => {
    expect(money({ micros: '800000', currency: 'KES' })).toMatch(/0\.80$/);
    expect(money({ micros: '812500', currency: 'KES' })).toMatch(/0\.8125$/);
    expect(money({ micros: '-1500000', currency: 'KES' })).toMatch(/^-.*1\.50$/);
  });
});

describe('parseAmount', () => {
  test.each([
    ['2500', '2500000000'],
    ['2 500.50', '2500500000'],
    ['0,8', '800000'],
    ['0.000001', '1'],
  ])('%s is %s micro-units', (text, micros) => expect(parseAmount(text)).toBe(micros));

  test.each(['', 'ten', '1.2.3', '-5', '1e6', '0.0000001'])('%j is not an amount', (text) =>
    expect(parseAmount(text)).toBeNull(),
  );
});

test('a share is nothing or everything only when it is', () => {
  expect(share(0, 0)).toBe('0%');
  expect(share(2, 10_000)).toBe('<0.1%');
  expect(share(9_999, 10_000)).toBe('>99.9%');
  expect(share(1_255, 10_000)).toBe('12.6%');
  expect(share(7, 7)).toBe('100%');
});

test.each([
  ['+254712345678', '+254 712 345 678'],
  ['+27849728522', '+27 849 728 522'],
  ['+15551230003', '+1 555 123 0003'],
  ['+2348031234567', '+234 803 123 4567'],
  ['12345', '12345'],
])('%s is read as %s', (msisdn, words) => expect(phone(msisdn)).toBe(words));

test('a duration shows two units at the most', () => {
  expect(duration(59.6)).toBe('1 min 0 s');
  expect(duration(3_725)).toBe('1 h 2 min');
});

test('a time is told from now', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(ago('2026-11-22T11:57:00Z', now)).toBe('3 minutes ago');
  expect(ago('2026-11-21T11:00:00Z', now)).toBe('yesterday');
  expect(ago('2026-11-22T12:00:40Z', now)).toBe('now');
});
