import { countContacts } from '../../core/contacts/count-contacts.js';
import {
  CONTACT_SORTS,
  NEWEST_FIRST,
  type ContactPosition,
  type ContactSort,
} from '../../core/contacts/contact-order.js';
import { pageContacts } from '../../core/contacts/page-contacts.js';
import { findDuplicates } from '../../core/contacts/find-duplicates.js';
import type { ContactQuery } from '../../core/contacts/select-contacts.js';
import type { BenchAccount } from './contacts-data.js';
import { SEGMENTS } from './segment-cases.js';

/** What is asked for again and again; its answer tells that it found something. */
export interface BenchCase {
  name: string;
  run(bench: BenchAccount): Promise<number>;
}

type QueryOf = (bench: BenchAccount) => ContactQuery;

const FIRST = 50;
const everybody: QueryOf = () => ({});

const page = (
  name: string,
  query: QueryOf,
  { sort = NEWEST_FIRST, deep = false }: { sort?: ContactSort; deep?: boolean } = {},
): BenchCase => ({
  name: `page ${name}`,
  run: async (bench) => {
    const after = deep ? middleOf(bench, sort) : null;
    const input = { first: FIRST, after, sort, query: query(bench) };
    return (await bench.core.read(bench.actor, pageContacts, input)).rows.length;
  },
});

function middleOf({ middle }: BenchAccount, { by }: ContactSort): ContactPosition {
  const values = {
    created: null,
    number: middle.msisdn,
    first_name: middle.firstName,
    last_name: middle.lastName,
  };
  return { value: values[by], id: middle.id };
}

const count = (name: string, query: QueryOf): BenchCase => ({
  name: `count ${name}`,
  run: (bench) => bench.core.read(bench.actor, countContacts, query(bench)),
});

const SORTS: ContactSort[] = CONTACT_SORTS.flatMap((by) => [
  { by, direction: 'asc' as const },
  { by, direction: 'desc' as const },
]);

const QUERIES: [string, QueryOf][] = [
  ['of everybody', everybody],
  ['by a common beginning of numbers', () => ({ search: '07001' })],
  ['by a rare beginning of numbers', () => ({ search: '+25470012345' })],
  ['by a common beginning of names', () => ({ search: 'wan' })],
  ['by a rare beginning of names', () => ({ search: 'zipp' })],
  ['by a common tag', ({ tags }) => ({ tagId: tags.common })],
  ['by a rare tag', ({ tags }) => ({ tagId: tags.rare })],
  ['by a common list', ({ lists }) => ({ listId: lists.common })],
  ['by a rare list', ({ lists }) => ({ listId: lists.rare })],
  ['of who has opted out', () => ({ optedOut: true })],
  ['by a rare tag and a common beginning', ({ tags }) => ({ tagId: tags.rare, search: '07' })],
  ['by a common tag and a rare beginning', ({ tags }) => ({ tagId: tags.common, search: 'zipp' })],
  ['by a rule', () => ({ rule: { all: [{ field: { key: 'city', is: 'equals', values: ['Nairobi'] } }] } })],
];

/** Pages and counts of contacts. */
const BROWSING: BenchCase[] = [
  ...QUERIES.map(([name, query]) => page(name, query)),
  ...QUERIES.map(([name, query]) =>
    page(`${name}, by first name`, query, { sort: { by: 'first_name', direction: 'asc' } }),
  ),
  ...SORTS.flatMap((sort) => [
    page(`by ${sort.by} ${sort.direction}`, everybody, { sort }),
    page(`by ${sort.by} ${sort.direction}, deep`, everybody, { sort, deep: true }),
  ]),
  page('by a common tag, by number, deep', ({ tags }) => ({ tagId: tags.common }), {
    sort: { by: 'number', direction: 'asc' },
    deep: true,
  }),
  page('by a common beginning of numbers, by number', () => ({ search: '07001' }), {
    sort: { by: 'number', direction: 'asc' },
  }),
  ...QUERIES.filter(([name]) => !name.includes('rule')).map(([name, query]) => count(name, query)),
];

const duplicates = (name: string, fieldKey: string | null, after: string | null = null): BenchCase => ({
  name: `duplicates ${name}`,
  run: async ({ core, actor }) =>
    (await core.read(actor, findDuplicates, { fieldKey, first: 20, after })).length,
});

const BY_NAME = [
  duplicates('by name', null),
  duplicates('by name, deep', null, Buffer.from('[null,"juminadi","o"]').toString('base64url')),
];
/** Each goes through all contacts, in seconds: not among those that are to be quick. */
export const SLOW_CASES: readonly BenchCase[] = [
  duplicates('by a field', 'age'),
  duplicates('by a field of few values', 'city'),
];

/** Every case that is to be quick. */
export const CASES: readonly BenchCase[] = [...BROWSING, ...BY_NAME, ...SEGMENTS];
