import { assert, constantFrom, property, string } from 'fast-check';
import { mentionsOf, withoutIn } from './mentions-of.js';

const mentions = mentionsOf('+254712345678');

test.each([
  ['+254712345678', '[erased]'],
  ['254712345678 said yes', '[erased] said yes'],
  ['call 0712 345 678.', 'call [erased].'],
  ['00254 712-345-678', '[erased]'],
  ['+254 (0) 712 345 678', '[erased]'],
  ['(0712) 345 678', '[erased]'],
  ['712345678,0712345678', '[erased],[erased]'],
  ['Tel0712345678', 'Tel[erased]'],
])('%j is written %j', (text, written) => expect(mentions.without(text)).toBe(written));

test.each(['0712345679', '10712345678', '07123456789', '+255712345678', 'ab0712345678cd', 'no number', ''])(
  '%j stays',
  (text) => expect(mentions.without(text)).toBe(text),
);

test('what was found is not there any more, whatever is around it', () => {
  assert(
    property(
      string(),
      constantFrom('+254712345678', '0712345678', '254712345678', '712 345 678'),
      string(),
      (before, number, after) => {
        const text = `${before} ${number} ${after}`;
        const once = mentions.without(text);
        expect(once).toContain('[erased]');
        expect(mentions.without(once)).toBe(once);
      },
    ),
  );
});

test('a number of North America has no trunk prefix but its country', () =>
  expect(mentionsOf('+12125550123').without('1-212-555-0123 or (212) 555-0123')).toBe(
    '[erased] or [erased]',
  ));

test('values of JSON keep their shape', () => {
  const rule = {
    all: [{ field: { key: 'phone', is: 'equals', values: ['+254712345678'] } }],
    n: 4,
    no: null,
  };
  expect(withoutIn(rule, mentions)).toEqual({
    all: [{ field: { key: 'phone', is: 'equals', values: ['[erased]'] } }],
    n: 4,
    no: null,
  });
});
