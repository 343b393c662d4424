import { insertRows } from '../../database/insert-rows.js';
import { idBytes, idList, idLiteral, timeLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { markContacts } from './marks.js';

/** Tags and lists are alike: rows of contacts, and how many beside the name. */
export const GROUPS = {
  tag: { word: 'tag', table: 'tag', members: 'contact_tag', key: 'tag_id' },
  list: { word: 'list', table: 'contact_list', members: 'list_member', key: 'list_id' },
} as const;

export interface Group {
  of: (typeof GROUPS)[keyof typeof GROUPS];
  id: Id;
  name: string;
}

const condition = ({ actor }: Pick<Work, 'actor'>, { of, id }: Pick<Group, 'of' | 'id'>): string =>
  `account_id = ${idLiteral(actor.accountId)} and ${of.key} = ${idLiteral(id)}`;

/**
 * Whoever changes a group's members waits here for who does already, after the contacts are locked, as imports do it. False when
 * it is gone.
 */
export async function lockGroup(
  { sql, actor }: Work,
  { of, id }: Pick<Group, 'of' | 'id'>,
): Promise<boolean> {
  const row = await sql.first(
    `select 1 as found from ${of.table} where account_id = ? and id = ? for update`,
    [idBytes(actor.accountId), idBytes(id)],
  );
  return row !== undefined;
}

/** Puts contacts in that are not in; those it put in. They and the group are locked. */
export async function addMembers(
  work: Work,
  group: Pick<Group, 'of' | 'id'>,
  contactIds: readonly Id[],
): Promise<Id[]> {
  if (contactIds.length === 0) return [];
  const { sql, actor, now } = work;
  const rows = await sql.rows<{ contact_id: Buffer }>(
    `select contact_id from ${group.of.members} where ${condition(work, group)} and contact_id in ${idList(contactIds)}`,
  );
  const isIn = new Set(rows.map(({ contact_id: id }) => idFromBytes(id)));
  const added = contactIds.filter((id) => !isIn.has(id));
  await insertRows(sql, {
    table: group.of.members,
    fixed: {
      account_id: idLiteral(actor.accountId),
      [group.of.key]: idLiteral(group.id),
      added_at: timeLiteral(now),
    },
    ids: ['contact_id'],
    texts: [],
    count: added.length,
    row: (at) => [added[at] as Id],
  });
  markContacts(work, { kind: group.of.word, id: group.id }, { contactIds: added, as: 'member' });
  countMembers(work, group, added.length);
  return added;
}

/** Takes contacts out; those that were in. With `addedBy`, not those that came in later. */
export async function removeMembers(
  work: Work,
  group: Pick<Group, 'of' | 'id'>,
  { contactIds, addedBy }: { contactIds: readonly Id[]; addedBy?: Date },
): Promise<Id[]> {
  if (contactIds.length === 0) return [];
  const { sql } = work;
  const timely = addedBy === undefined ? '' : `and added_at <= ${timeLiteral(addedBy)}`;
  const rows = await sql.rows<{ contact_id: Buffer }>(
    `select contact_id from ${group.of.members}
      where ${condition(work, group)} and contact_id in ${idList(contactIds)} ${timely} for update`,
  );
  const removed = rows.map(({ contact_id: id }) => idFromBytes(id));
  if (removed.length === 0) return [];
  sql.later(
    `delete from ${group.of.members} where ${condition(work, group)} and contact_id in ${idList(removed)}`,
  );
  markContacts(work, { kind: group.of.word, id: group.id }, { contactIds: removed, as: 'stranger' });
  countMembers(work, group, -removed.length);
  return removed;
}

/** How many more, or less, are in. */
export function countMembers({ sql, actor }: Work, { of, id }: Pick<Group, 'of' | 'id'>, by: number): void {
  if (by === 0) return;
  sql.later(
    `update ${of.table} set contact_count = greatest(cast(contact_count as signed) + ${by}, 0)
      where account_id = ${idLiteral(actor.accountId)} and id = ${idLiteral(id)}`,
  );
}

/** The groups that some of the contacts are in, with those. Members are keyed by group, so every group is probed. */
export async function groupsOf(
  { sql, actor }: Work,
  of: Group['of'],
  contactIds: readonly Id[],
): Promise<Map<Id, Id[]>> {
  if (contactIds.length === 0) return new Map();
  const rows = await sql.rows<{ group_id: Buffer; contact_id: Buffer }>(
    `select m.${of.key} as group_id, m.contact_id from ${of.table} g
       join ${of.members} m on m.account_id = g.account_id and m.${of.key} = g.id and m.contact_id in ${idList(contactIds)}
      where g.account_id = ? order by g.id`,
    [idBytes(actor.accountId)],
  );
  const places = Map.groupBy(rows, (row) => idFromBytes(row.group_id));
  return new Map(
    [...places].map(([groupId, some]) => [groupId, some.map((row) => idFromBytes(row.contact_id))]),
  );
}
