import 'reflect-metadata';
import { rootFields } from '../tests/support/any-operation.js';
import { buildBareSchema, buildSchema } from './build-schema.js';
import { REQUIREMENTS } from './permissions.js';

test('every root field has a rule of its own', () => {
  const ruled = Object.entries(REQUIREMENTS).flatMap(([root, fields]) =>
    Object.keys(fields).map((field) => `${root.toLowerCase()}.${field}`),
  );
  const fields = rootFields(buildBareSchema()).map(({ type, field }) => `${type}.${field.name}`);
  expect(ruled.toSorted()).toEqual(fields.toSorted());
});

test('only root fields carry the weight of permissions', () => {
  const bare = buildBareSchema();
  const guarded = buildSchema();
  const resolverOf = (schema: typeof bare, type: string, field: string) => {
    const found = schema.getType(type);
    return found && 'getFields' in found ? (found.getFields()[field] as { resolve?: unknown }).resolve : null;
  };
  expect(resolverOf(guarded, 'Money', 'micros')?.toString()).toBe(
    resolverOf(bare, 'Money', 'micros')?.toString(),
  );
  expect(resolverOf(guarded, 'Query', 'wallet')?.toString()).not.toBe(
    resolverOf(bare, 'Query', 'wallet')?.toString(),
  );
});
