import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const MAX_MICROS = 2n ** 63n - 1n;

function microsFrom(value: unknown): bigint {
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) {
    throw new GraphQLError('Micros is a whole number of micro-units as a string, such as "800000" for 0.80.');
  }
  const micros = BigInt(value);
  if (micros > MAX_MICROS || micros < -MAX_MICROS) throw new GraphQLError('Micros is out of range.');
  return micros;
}

const textOf = (node: ValueNode): unknown =>
  node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined;

export const Micros = new GraphQLScalarType<bigint, string>({
  name: 'Micros',
  description: 'Micro-units of a currency, a whole number as a string: "800000" is 0.80.',
  serialize: (value) => String(value),
  parseValue: (value) =>
    microsFrom(typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value),
  parseLiteral: (node) => microsFrom(textOf(node)),
});

function timeFrom(value: unknown): Date {
  const time = typeof value === 'string' ? new Date(value) : null;
  if (time === null || Number.isNaN(time.getTime())) {
    throw new GraphQLError('DateTime is written as 2026-01-31T12:00:00Z.');
  }
  return time;
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A point in time, ISO 8601, UTC: 2026-01-31T12:00:00.000Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: timeFrom,
  parseLiteral: (node) => timeFrom(textOf(node)),
});
