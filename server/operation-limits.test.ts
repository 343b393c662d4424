import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { MOST_TOKENS, operationLimits } from './operation-limits.js';

const schema = buildSchema('type Query { next: Query name: String }');

const faults = (query: string): string[] =>
  validate(schema, parse(query, { maxTokens: MOST_TOKENS }), [operationLimits]).map((error) => error.message);
const nested = (depth: number): string => '{ next '.repeat(depth) + '{ name }' + ' }'.repeat(depth);

test('an operation may be so deep and no deeper', () => {
  expect(faults(nested(17))).toEqual([]);
  expect(faults(nested(18))).toEqual([]);
  expect(faults(nested(19))).toEqual(['The operation is more than 18 deep.']);
});

test('depth counts through fragments, also through those within themselves', () => {
  const deep = `{ next { ...Deep } } fragment Deep on Query ${nested(18)}`;
  expect(faults(deep)).toEqual(['The operation is more than 18 deep.']);
  const endless = '{ ...Loop } fragment Loop on Query { next { ...Loop } }';
  expect(faults(endless)).toEqual(['The operation is more than 18 deep.']);
  expect(faults('{ ...Self } fragment Self on Query { ...Self }')).toEqual([]);
});

test('fragments that double at every level are measured all the same', () => {
  const levels = Array.from(
    { length: 16 },
    (_, i) => `fragment F${i} on Query { a: next { ...F${i + 1} } b: next { ...F${i + 1} } }`,
  );
  expect(faults(`{ ...F0 } ${levels.join(' ')} fragment F16 on Query { name }`)).toEqual([]);
});

test('root fields are counted, under whatever name', () => {
  const wide = Array.from({ length: 31 }, (_, i) => `a${i}: name`).join(' ');
  expect(faults(`{ ${wide} }`)).toEqual(['The operation has more than 30 root fields.']);
  expect(faults(`{ ...Wide } fragment Wide on Query { ${wide} }`)).toEqual([
    'The operation has more than 30 root fields.',
  ]);
});

test('the introspection of the common tools is let through', () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true });
  expect(faults(query)).toEqual([]);
});
