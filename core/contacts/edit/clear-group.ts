import { idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { crossOff } from '../../jobs/relay-jobs.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { freeMark, markContacts } from '../bulk/marks.js';
import { GROUPS } from '../bulk/members.js';

const AT_A_TIME = 5_000;

interface ClearedGroup {
  kind: 'list' | 'tag';
  groupId: Id;
  jobId: Id;
  /** Members at a time. */
  batch?: number;
}

/**
 * Removes some members of a group that is no more, and its bit from their rows; false when none is left, and the job is crossed
 * off. Only then another group can get the bit.
 */
export async function clearSomeMembers(
  work: Work,
  { kind, groupId, jobId, batch = AT_A_TIME }: ClearedGroup,
): Promise<boolean> {
  const { members, key } = GROUPS[kind];
  const { sql, actor } = work;
  const those = `account_id = ${idLiteral(actor.accountId)} and ${key} = ${idLiteral(groupId)}`;
  const rows = await sql.rows<{ contact_id: Buffer }>(
    `select contact_id from ${members} where ${those} order by contact_id limit ${batch}`,
  );
  const contactIds = rows.map(({ contact_id: id }) => idFromBytes(id));
  if (contactIds.length > 0) {
    markContacts(work, { kind, id: groupId }, { contactIds, as: 'stranger' });
    sql.later(`delete from ${members} where ${those} and contact_id in ${idList(contactIds)}`);
  }
  if (contactIds.length === batch) return true;
  freeMark(work, groupId);
  crossOff(work, jobId);
  return false;
}
