import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';

/** Being tagged, or being in a list, as predicates over `contact c` say it. */
export interface Membership {
  /** All of the predicate's text. */
  text: string;
  /** The table of members, and which of its rows: an SQL predicate over `m`. */
  table: string;
  of: string;
  /** The statement of how many members it is thought to have, and its bit. */
  size: string;
  /** The column of `contact` with its bit. */
  marks: string;
}

/**
 * A predicate over `contact c`. What is true in it and seems to say nothing marks it for `membershipsIn`: no literal can hold that
 * text, for a quote within one has a backslash before it.
 */
export const memberOf = (accountId: Id, of: { tag: Id } | { list: Id }): string =>
  'tag' in of
    ? textOf('contact_tag', 'tag_id', { accountId, id: of.tag })
    : textOf('list_member', 'list_id', { accountId, id: of.list });

const textOf = (table: string, column: string, { accountId, id }: { accountId: Id; id: Id }): string =>
  `c.id in (select contact_id from ${table} where account_id = ${idLiteral(accountId)} and ${column} = ${idLiteral(id)} and ''='')`;

const MARKED =
  /c\.id in \(select contact_id from (contact_tag|list_member) where account_id = (x'[0-9a-f]{32}') and (tag_id|list_id) = (x'[0-9a-f]{32}') and ''=''\)/g;

/** The memberships that a predicate asks for, each once. */
export function membershipsIn(condition: string): Membership[] {
  const found = new Map<string, Membership>();
  for (const [text, table = '', account = '', column = '', id = ''] of condition.matchAll(MARKED)) {
    const [kept, marks] = table === 'contact_tag' ? ['tag', 'tag_marks'] : ['contact_list', 'list_marks'];
    found.set(text, {
      text,
      table,
      of: `m.account_id = ${account} and m.${column} = ${id}`,
      size: `select g.contact_count as count, k.mark from ${kept} g
               left join group_mark k on k.account_id = g.account_id and k.group_id = g.id
              where g.account_id = ${account} and g.id = ${id}`,
      marks,
    });
  }
  return [...found.values()];
}

/** Null: its members have no bit. */
export async function sizeOf(
  { sql }: Pick<Work, 'sql'>,
  { size }: Membership,
): Promise<{ size: number; mark: number | null }> {
  const row = await sql.first<{ count: number; mark: number | null }>(size);
  return { size: Number(row?.count ?? 0), mark: row?.mark ?? null };
}

/** The membership as its bit in the contact's own row says it (contacts/bulk/marks.ts). */
export const byMark = ({ marks }: Membership, mark: number): string =>
  `((c.${marks} & ${1n << BigInt(mark)}) <> 0)`;

/**
 * Memberships as outer joins by their key, which costs half of a subquery: a contact has one row of each at the most. For predicates
 * that are asked contact by contact in the order of ids.
 */
export function lookedUp(
  condition: string,
  memberships: readonly Membership[],
): { joins: string; text: string } {
  let text = condition;
  const joins = memberships.map((membership, at) => {
    text = text.replaceAll(membership.text, `(m${at}.contact_id is not null)`);
    const of = membership.of.replaceAll('m.', `m${at}.`);
    return `left join ${membership.table} m${at} on ${of} and m${at}.contact_id = c.id`;
  });
  return { joins: joins.join(' '), text };
}
