import { idList, idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { markContacts } from './bulk/marks.js';
import { GROUPS, countMembers, lockGroup } from './bulk/members.js';

interface Tagging {
  tagId: Id;
  contactIds: readonly Id[];
  /** Those of them that were not written with the tag's bit already; all of them if left out. */
  unmarked?: readonly Id[];
}

/** Those of the contacts that exist and do not have the tag get it. Returns how many; none if there is no such tag. */
export async function tagContacts(
  work: Work,
  { tagId, contactIds, unmarked = contactIds }: Tagging,
): Promise<number> {
  const tag = { of: GROUPS.tag, id: tagId };
  if (contactIds.length === 0 || !(await lockGroup(work, tag))) return 0;
  const { sql, actor, now } = work;
  const account = idLiteral(actor.accountId);
  const added = await sql.run(
    `insert into contact_tag (account_id, tag_id, contact_id, added_at)
     select c.account_id, ${idLiteral(tagId)}, c.id, ${timeLiteral(now)} from contact c
      where c.account_id = ${account} and c.id in ${idList(contactIds)}
        and not exists (select 1 from contact_tag t where t.account_id = ${account} and t.tag_id = ${idLiteral(tagId)} and t.contact_id = c.id)`,
  );
  if (added > 0) markContacts(work, { kind: 'tag', id: tagId }, { contactIds: unmarked, as: 'member' });
  countMembers(work, tag, added);
  return added;
}
