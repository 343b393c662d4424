import { z } from 'zod';
import { idLiteral, textLiteral } from '../database/sql.js';
import type { Id } from '../platform/id.js';
import type { Contact } from './contact.js';

export const CONTACT_SORTS = ['created', 'number', 'first_name', 'last_name'] as const;
export interface ContactSort {
  by: (typeof CONTACT_SORTS)[number];
  direction: 'asc' | 'desc';
}

export const NEWEST_FIRST: ContactSort = { by: 'created', direction: 'desc' };

/** The contact that a page ended with: where it stands in the order. */
export interface ContactPosition {
  /** Of the column that is sorted by. */
  value: string | null;
  id: Id;
}

const valueOf = (contact: Contact, { by }: ContactSort): string | null => {
  if (by === 'created') return null;
  return { number: contact.msisdn, first_name: contact.firstName, last_name: contact.lastName }[by] ?? null;
};

/** Opaque to clients; it says which order it belongs to, for in another one it would mean nothing. */
export const contactCursor = (contact: Contact, sort: ContactSort): string =>
  Buffer.from(JSON.stringify([sort.by, sort.direction, contact.id, valueOf(contact, sort)])).toString(
    'base64url',
  );

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

const Cursor = z.tuple([
  z.enum(CONTACT_SORTS),
  z.enum(['asc', 'desc']),
  z.string().regex(/^[0-9a-f]{32}$/),
  z.string().nullable(),
]);

/** Null for what is no cursor of contacts, `another_order` for one of another order. */
export function readContactCursor(
  cursor: string,
  sort: ContactSort,
): ContactPosition | 'another_order' | null {
  const read = Cursor.safeParse(parse(cursor));
  if (!read.success) return null;
  const [by, direction, id, value] = read.data;
  if (by !== sort.by || direction !== sort.direction) return 'another_order';
  return by === 'number' && value === null ? null : { id, value };
}

/** Contacts that follow one another in an index: a part of an order. */
interface Stretch {
  where: string | null;
  order: string;
}

const NAME_COLUMN = { first_name: 'c.first_name', last_name: 'c.last_name' } as const;
const SORT_INDEX = {
  created: 'primary',
  number: 'contact_msisdn',
  first_name: 'contact_first_name',
  last_name: 'contact_last_name',
} as const;

export const indexOf = ({ by }: ContactSort): string => SORT_INDEX[by];

/**
 * What comes after a position, one stretch after the other. Rows of equal names come in the order of their ids, those without a
 * name at the end. One condition for all of it would be an OR, for which no index is read in order.
 */
export function stretchesAfter(sort: ContactSort, after: ContactPosition | null, id = 'c.id'): Stretch[] {
  const [than, way] = sort.direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
  const later = after === null ? null : `${id} ${than} ${idLiteral(after.id)}`;
  if (sort.by === 'created') return [{ where: later, order: `${id} ${way}` }];
  if (sort.by === 'number') {
    const beyond = after?.value == null ? null : `c.msisdn ${than} ${textLiteral(after.value)}`;
    return [{ where: beyond, order: `c.msisdn ${way}` }];
  }
  const value = after?.value == null ? null : textLiteral(after.value);
  return namesAfter({ column: NAME_COLUMN[sort.by], than, way }, later, value);
}

interface NameOrder {
  column: string;
  than: string;
  way: string;
}

function namesAfter({ column, than, way }: NameOrder, later: string | null, value: string | null): Stretch[] {
  const byId = `c.id ${way}`;
  const byName = `${column} ${way}, ${byId}`;
  const nameless = `${column} is null`;
  if (later === null)
    return [
      { where: `${column} is not null`, order: byName },
      { where: nameless, order: byId },
    ];
  if (value === null) return [{ where: `${nameless} and ${later}`, order: byId }];
  return [
    { where: `${column} = ${value} and ${later}`, order: byId },
    { where: `${column} ${than} ${value}`, order: byName },
    { where: nameless, order: byId },
  ];
}

/** The same in one, for rows that are sorted after they are read. */
export function restAfter(sort: ContactSort, after: ContactPosition | null): Stretch {
  const stretches = stretchesAfter(sort, after);
  const [first] = stretches;
  if (first !== undefined && stretches.length === 1) return first;
  const way = sort.direction;
  const column = NAME_COLUMN[sort.by === 'last_name' ? 'last_name' : 'first_name'];
  return {
    where: `(${stretches.map(({ where }) => `(${where})`).join(' or ')})`,
    order: `${column} is null, ${column} ${way}, c.id ${way}`,
  };
}
