import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

export type OperationType = 'query' | 'mutation' | 'subscription';

export interface RootField {
  type: OperationType;
  field: GraphQLField<unknown, unknown>;
}

/** An operation that asks one root field. */
export interface AnyOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** The id to send at a path such as `updateCampaign.input.listId`; undefined leaves an optional one out. */
export type IdFor = (path: string) => string | undefined;

export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([type, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ type, field })),
  );
}

/** The paths of all ids that a root field takes; of an input within itself, such as a rule of rules, the outermost. */
export function idPaths({ field }: RootField): string[] {
  const within = (type: GraphQLInputType, path: string, ancestors: readonly string[]): string[] => {
    const named = getNamedType(type);
    if (named.name === 'ID') return [path];
    if (!isInputObjectType(named) || ancestors.includes(named.name)) return [];
    return Object.values(named.getFields()).flatMap((inner) =>
      within(inner.type, `${path}.${inner.name}`, [...ancestors, named.name]),
    );
  };
  return field.args.flatMap((arg) => within(arg.type, `${field.name}.${arg.name}`, []));
}

const SCALARS: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Micros: '1000000',
  String: 'Abc',
  JSONObject: {},
};

function valueOf(type: GraphQLInputType, path: string, idFor: IdFor): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, idFor);
  if (isListType(type)) return [valueOf(type.ofType, path, idFor)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return type.name === 'ID' ? idFor(path) : SCALARS[type.name];
  const entries = Object.values(type.getFields()).flatMap((field) => {
    const inner = `${path}.${field.name}`;
    const wanted =
      isRequiredInputField(field) ||
      holdsWantedId(field.type, { path: inner, idFor, ancestors: [type.name] });
    return wanted ? [[field.name, valueOf(field.type, inner, idFor)] as const] : [];
  });
  return Object.fromEntries(entries);
}

interface Wanted {
  path: string;
  idFor: IdFor;
  /** Input types that are gone through already: none is entered twice. */
  ancestors: readonly string[];
}

function holdsWantedId(type: GraphQLInputType, { path, idFor, ancestors }: Wanted): boolean {
  const named = getNamedType(type);
  if (named.name === 'ID') return idFor(path) !== undefined;
  if (!isInputObjectType(named) || ancestors.includes(named.name)) return false;
  return Object.values(named.getFields()).some((field) =>
    holdsWantedId(field.type, {
      path: `${path}.${field.name}`,
      idFor,
      ancestors: [...ancestors, named.name],
    }),
  );
}

/** Everything there is to see, some levels deep. */
function selection(type: GraphQLOutputType, depth = 4): string {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const members = named.getTypes().map((member) => `... on ${member.name} ${selection(member, depth)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 1)
    .filter((field) => !field.args.some((arg) => isRequiredArgument(arg)))
    .map((field) => `${field.name} ${selection(field.type, depth - 1)}`)
    // of what has objects only nothing is left at that depth
    .filter((field) => !field.endsWith('{  }'));
  // Fields of one name and different types or nullability cannot be merged across the members of a union.
  return `{ ${fields.map((field) => (/^(id|message) /.test(field) ? `${named.name}_${field.slice(0, field.indexOf(' '))}: ${field}` : field)).join(' ')} }`;
}

export const anyOperation = (root: RootField, idFor: IdFor): AnyOperation =>
  operationOf(root, idFor, selection(root.field.type));

/** Asks for next to nothing: whoever may not ask the field is refused all the same. */
export const leastOperation = (root: RootField, idFor: IdFor): AnyOperation =>
  operationOf(root, idFor, isLeafType(getNamedType(root.field.type)) ? '' : '{ __typename }');

function operationOf({ type, field }: RootField, idFor: IdFor, selected: string): AnyOperation {
  const sent = field.args.filter(
    (arg: GraphQLArgument) =>
      isRequiredArgument(arg) ||
      holdsWantedId(arg.type, { path: `${field.name}.${arg.name}`, idFor, ancestors: [] }),
  );
  const variables = Object.fromEntries(
    sent.map((arg) => [arg.name, valueOf(arg.type, `${field.name}.${arg.name}`, idFor)]),
  );
  const declared = sent.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = sent.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const body = `${field.name}${passed && `(${passed})`} ${selected}`;
  return { query: `${type}${declared && `(${declared})`} { ${body} }`, variables };
}
