import { idBytes, idList, idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';

interface Tagging {
  tagId: Id;
  contactIds: readonly Id[];
}

/** Whoever changes a tag's contacts waits here for who does already: so its count is right, and no pair is written twice. */
async function lockTag({ sql, actor }: Work, tagId: Id): Promise<boolean> {
  const row = await sql.first('select 1 as found from tag where account_id = ? and id = ? for update', [
    idBytes(actor.accountId),
    idBytes(tagId),
  ]);
  return row !== undefined;
}

/** Those of the contacts that exist and do not have the tag get it. Returns how many; none if there is no such tag. */
export async function tagContacts(work: Work, { tagId, contactIds }: Tagging): Promise<number> {
  if (contactIds.length === 0 || !(await lockTag(work, tagId))) return 0;
  const { sql, actor, now } = work;
  const account = idLiteral(actor.accountId);
  const added = await sql.run(
    `insert into contact_tag (account_id, tag_id, contact_id, added_at)
     select c.account_id, ${idLiteral(tagId)}, c.id, ${timeLiteral(now)} from contact c
      where c.account_id = ${account} and c.id in ${idList(contactIds)}
        and not exists (select 1 from contact_tag t where t.account_id = ${account} and t.tag_id = ${idLiteral(tagId)} and t.contact_id = c.id)`,
  );
  if (added > 0) countTag(work, tagId, added);
  return added;
}

/** Returns how many of the contacts had the tag. */
export async function untagContacts(work: Work, { tagId, contactIds }: Tagging): Promise<number> {
  if (contactIds.length === 0 || !(await lockTag(work, tagId))) return 0;
  const { sql, actor } = work;
  const removed = await sql.run(
    `delete from contact_tag where account_id = ${idLiteral(actor.accountId)} and tag_id = ${idLiteral(tagId)} and contact_id in ${idList(contactIds)}`,
  );
  if (removed > 0) countTag(work, tagId, -removed);
  return removed;
}

function countTag({ sql, actor }: Work, tagId: Id, by: number): void {
  sql.later('update tag set contact_count = contact_count + ? where account_id = ? and id = ?', [
    by,
    idBytes(actor.accountId),
    idBytes(tagId),
  ]);
}
