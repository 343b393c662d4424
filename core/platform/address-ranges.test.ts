import { AddressRanges, readRange } from './address-ranges.js';

test.each([
  ['192.0.2.0/24', '192.0.2.0/24'],
  [' 192.0.2.7 ', '192.0.2.7/32'],
  ['2001:DB8::/32', '2001:db8::/32'],
  ['::1', '::1/128'],
  ['0.0.0.0/0', '0.0.0.0/0'],
])('%s is a range', (text, range) => {
  expect(readRange(text)).toBe(range);
});

test.each([
  '',
  'localhost',
  '192.0.2.0/33',
  '192.0.2',
  '::/129',
  '10.0.0.0/8/8',
  '10.0.0.0/-1',
  '10.0.0.0/',
  'fe80::1%eth0',
])('"%s" is none', (text) => {
  expect(readRange(text)).toBeNull();
});

test('an address is in a range or not, whichever way it is written', () => {
  const ranges = new AddressRanges(['192.0.2.0/25', '2001:db8:1::/48', '198.51.100.7/32']);
  for (const inside of [
    '192.0.2.127',
    '::ffff:192.0.2.1',
    '2001:db8:1::9',
    '2001:0DB8:0001::1',
    '198.51.100.7',
  ])
    expect([inside, ranges.has(inside)]).toEqual([inside, true]);
  for (const outside of [
    '192.0.2.128',
    '::ffff:192.0.2.200',
    '2001:db8:2::9',
    '198.51.100.8',
    '',
    'x',
    '::1',
  ])
    expect([outside, ranges.has(outside)]).toEqual([outside, false]);
});

test('a range of one family holds nobody of the other', () => {
  expect(new AddressRanges(['0.0.0.0/0']).has('2001:db8::1')).toBe(false);
  expect(new AddressRanges(['::/0']).has('192.0.2.1')).toBe(false);
});
