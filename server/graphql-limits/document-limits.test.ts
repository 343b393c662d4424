import { GraphQLError, buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { DEFAULT_LIMITS } from '../../core/platform/limits.js';
import { documentLimits } from './document-limits.js';
import { asTokenFault } from './limit-fault.js';

const schema = buildSchema('type Query { next: Query name: String }');

const most = DEFAULT_LIMITS.document;

const faults = (query: string): string[] =>
  validate(schema, parse(query, { maxTokens: most.tokens }), [documentLimits(most)]).map((error) => {
    expect(error.extensions.code).toBe('LIMIT_EXCEEDED');
    return error.message;
  });
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

test('names given to fields are counted, and directives, wherever they are', () => {
  const aliased = Array.from({ length: 61 }, (_, i) => `a${i}: name`).join(' ');
  expect(faults(`{ next { ${aliased} } }`)).toEqual(['The document has more than 60 aliases.']);
  expect(faults(`{ next { ...A } } fragment A on Query { ${aliased} }`)).toHaveLength(1);
  const directed = Array.from({ length: 31 }, () => 'name @include(if: true)').join(' ');
  expect(faults(`{ next { ${directed} } }`)).toEqual(['The document has more than 30 directives.']);
});

const tokenFault = (query: string): GraphQLError | null => {
  try {
    parse(query, { maxTokens: 10 });
  } catch (error) {
    return error instanceof GraphQLError ? asTokenFault(error) : null;
  }
  return null;
};

test('a document of too many tokens is told from one that cannot be read', () => {
  expect(tokenFault('{ name name name name name name name name name name }')).toMatchObject({
    message: 'A document has at most 10 tokens.',
    extensions: { code: 'LIMIT_EXCEEDED', limit: { name: 'tokens', most: 10 } },
  });
  expect(tokenFault('{ name')?.extensions.code).toBeUndefined();
});
