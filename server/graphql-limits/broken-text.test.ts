import { brokenText } from './broken-text.js';

const HALF = 'a 👍'.slice(0, 3);

test.each([
  [{ name: HALF }, 'name'],
  [{ input: { custom: { note: ['fine', HALF] } } }, 'input.custom.note.1'],
  [{ input: { custom: { [HALF]: 'fine' } } }, 'input.custom'],
])('half a character is found: %#', (variables, path) => {
  expect(brokenText(variables)).toBe(path);
});

test.each([null, undefined, {}, { n: 1, none: null, yes: true, text: 'a 👍 \0 é', all: ['', []] }])(
  'whole ones are let through: %#',
  (variables) => {
    expect(brokenText(variables)).toBeNull();
  },
);

test('depth is no danger', () => {
  let deep: object = { name: HALF };
  for (let i = 0; i < 20_000; i += 1) deep = [deep];
  expect(brokenText({ deep })).toMatch(/\.name$/);
});
