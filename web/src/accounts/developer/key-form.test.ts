import { EMPTY_KEY, keyInput, rangesOf } from './key-form.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('the form of a new key', () => {
  test('leaves out what was not chosen, so that the server decides', () => {
    expect(keyInput({ ...EMPTY_KEY, name: ' Till ' }, NOW)).toEqual({ name: 'Till', test: false });
  });

  test('says what was chosen', () => {
    const form = {
      name: 'Till',
      test: true,
      scopes: ['messages:send'],
      ranges: '10.0.0.0/8\n192.0.2.7',
      days: '30',
    };
    expect(keyInput(form, NOW)).toEqual({
      name: 'Till',
      test: true,
      scopes: ['messages:send'],
      allowedRanges: ['10.0.0.0/8', '192.0.2.7'],
      expiresAt: '2026-12-22T12:00:00.000Z',
    });
  });

  test('no scope at all is not the same as all of them', () => {
    expect(keyInput({ ...EMPTY_KEY, name: 'Till', scopes: [] }, NOW)).toHaveProperty('scopes', []);
  });

  test.each([
    ['', []],
    [' \n ', []],
    ['10.0.0.0/8, 2001:db8::/32;192.0.2.7', ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7']],
  ])('reads ranges however they are parted: %j', (text, ranges) => {
    expect(rangesOf(text)).toEqual(ranges);
  });
});
