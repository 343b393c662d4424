import { idBytes, idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';

/** A tag or a list. */
interface Marked {
  kind: 'tag' | 'list';
  id: Id;
}

const MOST_MARKS = 64;

/**
 * Gives new groups the lowest bits that are free; the sixty-fifth and later get none, and their members are looked up. One after
 * the other for an account, so that no two get the same.
 */
export async function giveMarks(work: Work, kind: Marked['kind'], groupIds: readonly Id[]): Promise<void> {
  const { sql, actor } = work;
  if (groupIds.length === 0) return;
  await sql.run('select id from account where id = ? for update', [idBytes(actor.accountId)]);
  const rows = await sql.rows<{ mark: number }>(
    'select mark from group_mark where account_id = ? and kind = ?',
    [idBytes(actor.accountId), kind],
  );
  const taken = new Set(rows.map(({ mark }) => mark));
  const free = Array.from({ length: MOST_MARKS }, (_, mark) => mark).filter((mark) => !taken.has(mark));
  const given = groupIds
    .slice(0, free.length)
    .map((id, at) => `(${idLiteral(actor.accountId)},'${kind}',${free[at]},${idLiteral(id)})`);
  if (given.length === 0) return;
  sql.later(`insert into group_mark (account_id, kind, mark, group_id) values ${given.join(',')}`);
}

/** The bits of those of the groups that have one. */
export async function bitsOf(
  { sql, actor }: Pick<Work, 'sql' | 'actor'>,
  groupIds: readonly Id[],
): Promise<Map<Id, bigint>> {
  if (groupIds.length === 0) return new Map();
  const rows = await sql.rows<{ group_id: Buffer; mark: number }>(
    `select group_id, mark from group_mark where account_id = ${idLiteral(actor.accountId)} and group_id in ${idList(groupIds)}`,
  );
  return new Map(rows.map(({ group_id: id, mark }) => [idFromBytes(id), 1n << BigInt(mark)]));
}

/**
 * Sets the group's bit where contacts have become members, clears it where they have ceased to be. Whoever changes members holds
 * the group, so the last to change a bit is the last to change the membership. When a contact was updated does not change.
 */
export function markContacts(
  { sql, actor }: Pick<Work, 'sql' | 'actor'>,
  { kind, id }: Marked,
  { contactIds, as }: { contactIds: readonly Id[]; as: 'member' | 'stranger' },
): void {
  if (contactIds.length === 0) return;
  const account = idLiteral(actor.accountId);
  // beside a plain 0 MySQL takes the bit for a decimal, and refuses the last one
  const bit = `coalesce((select 1 << mark from group_mark where account_id = ${account} and group_id = ${idLiteral(id)}), cast(0 as unsigned))`;
  const column = `${kind}_marks`;
  sql.later(
    `update contact set ${column} = ${column} ${as === 'member' ? `| ${bit}` : `& ~${bit}`}
      where account_id = ${account} and id in ${idList(contactIds)}`,
  );
}

/** To be called when no contact has the bit any more. */
export function freeMark({ sql, actor }: Pick<Work, 'sql' | 'actor'>, groupId: Id): void {
  sql.later('delete from group_mark where account_id = ? and group_id = ?', [
    idBytes(actor.accountId),
    idBytes(groupId),
  ]);
}
