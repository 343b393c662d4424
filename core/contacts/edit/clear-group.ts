import { idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { crossOff } from '../../jobs/relay-jobs.js';
import type { Id } from '../../platform/id.js';
import { GROUPS } from '../bulk/members.js';

const AT_A_TIME = 5_000;

/** Removes some; false when none is left, and the job is crossed off. */
export async function clearSomeMembers(
  work: Work,
  { kind, groupId, jobId }: { kind: 'list' | 'tag'; groupId: Id; jobId: Id },
): Promise<boolean> {
  const { members, key } = GROUPS[kind];
  const gone = await work.sql.run(
    `delete from ${members} where account_id = ${idLiteral(work.actor.accountId)} and ${key} = ${idLiteral(groupId)} limit ${AT_A_TIME}`,
  );
  if (gone === AT_A_TIME) return true;
  crossOff(work, jobId);
  return false;
}
