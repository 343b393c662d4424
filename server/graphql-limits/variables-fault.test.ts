import { variablesFault } from './variables-fault.js';

const HALF = 'a 👍'.slice(0, 3);

test.each([
  [{ name: HALF }, 'name'],
  [{ input: { custom: { note: ['fine', HALF] } } }, 'input.custom.note.1'],
  [{ input: { custom: { [HALF]: 'fine' } } }, 'input.custom'],
])('half a character is found: %#', (variables, path) => {
  expect(variablesFault(variables)).toContain(`\`${path}\` has half a character`);
});

const nested = (depth: number): object => {
  let within: object = {};
  for (let i = 1; i < depth; i += 1) within = { not: within };
  return within;
};

test.each([
  null,
  undefined,
  {},
  { n: 1, none: null, yes: true, text: 'a 👍 \0 é', all: ['', []] },
  { rule: nested(99) },
])('whole ones are let through: %#', (variables) => {
  expect(variablesFault(variables)).toBeNull();
});

test.each([101, 100_000])('%i levels are too many, and no danger', (depth) => {
  expect(variablesFault({ rule: nested(depth) })).toBe('Variables are at most 100 deep.');
});
