import * as fc from 'fast-check';
import { asWritten, neutralised } from './formula.js';

const nasty = fc
  .array(fc.constantFrom(...`=+-@|%＝＋－＠'"; ,\t\r\n\uFEFFab1`.split('')), { maxLength: 12 })
  .map((characters) => characters.join(''));

test('what was neutralised is read back as it was, and so is everything else', () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), (text) => {
      expect(asWritten(neutralised(text))).toBe(text);
    }),
    { numRuns: 5_000 },
  );
});

test('nothing that a program splits off at a separator begins like a formula', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const pieces = neutralised(text).split(/[;\t|\r\n]/u);
      for (const piece of pieces) expect(piece).not.toMatch(/^["\s\uFEFF]*[=+\-@＝＋－＠%]/u);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+254712345678', "'+254712345678"],
  [' -1', "' -1"],
  ['\t=1', "'\t'=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ['a;=1', "a;'=1"],
  ['a;"=1', `a;'"=1`],
  ['5 - 3 = 2', '5 - 3 = 2'],
  ["O'Neil", "O'Neil"],
  ['a@b.c', 'a@b.c'],
])('%j is written as %j', (text, written) => {
  expect(neutralised(text)).toBe(written);
  expect(asWritten(written)).toBe(text);
});
