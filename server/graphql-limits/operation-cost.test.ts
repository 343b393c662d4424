import 'reflect-metadata';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { buildBareSchema } from '../../schema/build-schema.js';
import { anyOperation, rootFields } from '../../tests/support/any-operation.js';
import { DEFAULT_LIMITS } from '../../core/platform/limits.js';
import { OperationCosts } from './operation-cost.js';

const costs = new OperationCosts(
  buildSchema(`
    type Query { node: Node names: [String!] nodes(first: Int = 50): NodeConnection! plain: [Node!]! any: Any }
    type Node { name: String child: Node children: [Node!]! page(first: Int = 20): [Node!]! }
    type Other { name: String child: Node }
    union Any = Node | Other
    type NodeConnection { edges: [NodeEdge!]! nodes: [Node!]! pageInfo: PageInfo! totalCount: Int! }
    type NodeEdge { cursor: String! node: Node! }
    type PageInfo { hasNextPage: Boolean! }
  `),
);

function costOf(query: string, variables: Record<string, unknown> | null = null): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('Which operation?');
  return costs.costOf(document, operation, variables);
}

test('an object costs one, what it holds itself nothing', () => {
  expect(costOf('{ node { name } }')).toBe(1);
  expect(costOf('{ node { name child { name } } names }')).toBe(2);
  expect(costOf('{ __typename }')).toBe(0);
});

test('a list is multiplied by what it asks for, and lists within lists by each other', () => {
  expect(costOf('{ nodes(first: 5) { nodes { name } } }')).toBe(1 + 1 + 5);
  expect(costOf('{ nodes { nodes { name } } }')).toBe(1 + 1 + 50);
  expect(costOf('{ nodes(first: 5) { nodes { children { name } } } }')).toBe(1 + 1 + 5 * (1 + 1 + 10));
  expect(costOf('{ node { page(first: 3) { page(first: 7) { name } } } }')).toBe(1 + 1 + 3 * (1 + 1 + 7));
  expect(costOf('{ nodes(first: 5) { edges { node { name } } pageInfo { hasNextPage } totalCount } }')).toBe(
    1 + (1 + 5 * (1 + 1)) + 1,
  );
});

test('a size that is a variable counts as what is sent, or as its default', () => {
  const query = 'query ($n: Int) { nodes(first: $n) { nodes { name } } }';
  expect(costOf(query, { n: 200 })).toBe(202);
  expect(costOf(query)).toBe(52);
  expect(costOf('query ($n: Int = 7) { nodes(first: $n) { nodes { name } } }')).toBe(9);
  expect(costOf(query, { n: -5 })).toBe(2);
  expect(costOf(query, { n: 'x' })).toBe(52);
  expect(costOf(query, { n: 1e9 })).toBeGreaterThan(1e9);
});

test('fragments count where they are spread, also those that double at every level', () => {
  expect(
    costOf('{ ...F } fragment F on Query { node { name } ...G } fragment G on Query { node { name } }'),
  ).toBe(2);
  expect(costOf('{ nodes(first: 5) { ...P } } fragment P on NodeConnection { nodes { name } }')).toBe(7);
  const doubling = Array.from(
    { length: 24 },
    (_, i) => `fragment F${i} on Node { a: child { ...F${i + 1} } b: child { ...F${i + 1} } }`,
  );
  expect(costOf(`{ node { ...F0 } } ${doubling.join(' ')} fragment F24 on Node { name }`)).toBeGreaterThan(
    2 ** 24,
  );
  const varying = doubling.map((text) => text.replaceAll('child', 'page(first: $n)'));
  const query = `query ($n: Int) { node { ...F0 } } ${varying.join(' ')} fragment F24 on Node { name }`;
  expect(costOf(query, { n: 1 })).toBeGreaterThan(2 ** 24);
});

test('of the members of a union the dearest counts', () => {
  expect(costOf('{ any { ... on Node { child { name } } ... on Other { name } } }')).toBe(2);
  expect(costOf('{ any { ... on Node { children { name } } ... on Other { child { name } } } }')).toBe(
    1 + 11,
  );
});

describe('of the schema that is served', () => {
  const schema = buildBareSchema();
  const ours = new OperationCosts(schema);
  const most = DEFAULT_LIMITS.document.cost;
  const cost = (query: string): number => {
    const document = parse(query);
    const operation = getOperationAST(document);
    return operation ? ours.costOf(document, operation, {}) : NaN;
  };

  test.each(rootFields(schema).map((root) => [`${root.type} ${root.field.name}`, root] as const))(
    'everything that one %s can show is allowed',
    (_name, root) => {
      expect(cost(anyOperation(root, () => 'id').query)).toBeLessThanOrEqual(most);
    },
  );

  test('so is introspection, and the largest page of contacts with their lists', () => {
    expect(cost(getIntrospectionQuery())).toBe(100);
    expect(cost('{ contacts(first: 200) { nodes { id lists { name } } } }')).toBeLessThan(most / 2);
  });

  test('what goes through all contacts is counted', () => {
    expect(cost('{ segments(first: 20) { nodes { contactCount } } }')).toBeGreaterThanOrEqual(1_000);
    expect(cost('{ segments(first: 200) { nodes { contactCount } } }')).toBeGreaterThan(most);
    const rule = '{ bucket: { split: "a", from: 0, to: 9 } }';
    expect(cost(`{ countSegment(rule: ${rule}) { __typename } }`)).toBeGreaterThanOrEqual(200);
    expect(cost('{ previewImport(input: {}) { __typename } }')).toBeGreaterThanOrEqual(200);
  });

  test('pages within thirty roots are not', () => {
    const wide = Array.from(
      { length: 30 },
      (_, i) => `a${i}: contacts(first: 200) { nodes { lists { name } } }`,
    );
    expect(cost(`{ ${wide.join(' ')} }`)).toBeGreaterThan(most);
  });
});
