import { idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { rememberTexted } from '../remember-texted.js';
import { lockContacts } from './lock-contacts.js';
import { GROUPS, countMembers, groupsOf, type Group } from './members.js';

/**
 * Deletes contacts, with their places in lists and their tags; how many there were. Messages, the history of consent and the
 * opt-outs of their numbers stay; a STOP is obeyed all the same.
 */
export async function removeContacts(work: Work, contactIds: readonly Id[]): Promise<number> {
  const ids = (await lockContacts(work, contactIds)).map(({ id }) => id);
  if (ids.length === 0) return 0;
  for (const groups of Object.values(GROUPS)) await removePlaces(work, groups, ids);
  rememberTexted(work, ids);
  work.sql.later(
    `delete from contact where account_id = ${idLiteral(work.actor.accountId)} and id in ${idList(ids)}`,
  );
  return ids.length;
}

/** What another took out in the meantime is not counted twice. */
async function removePlaces(work: Work, of: Group['of'], contactIds: readonly Id[]): Promise<void> {
  for (const [id, members] of await groupsOf(work, of, contactIds)) {
    const removed = await work.sql.run(
      `delete from ${of.members} where account_id = ${idLiteral(work.actor.accountId)} and ${of.key} = ${idLiteral(id)}
        and contact_id in ${idList(members)}`,
    );
    countMembers(work, { of, id }, -removed);
  }
}
