import { idBytes, idList } from '../database/sql.js';
import { findByName } from '../database/find-by-name.js';
import { toNamedPage, type Page } from '../database/page.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { Tag } from './tag.js';

export async function readTags({ em, actor }: Work, ids: readonly Id[]): Promise<Tag[]> {
  return await em.find(Tag, { accountId: actor.accountId, id: { $in: [...ids] } });
}

interface TagPageInput {
  first: number;
  /** The name of the last tag of the page before. */
  after: string | null;
  search: string | null;
}

/** By name, or those that fit `search` best first. */
export async function pageTags(work: Work, page: TagPageInput): Promise<Page<Tag>> {
  const ids = await findByName(work, 'tag', page);
  return toNamedPage(await readTags(work, ids), { ids, first: page.first });
}

/** The tags of each of these contacts, by name. Pairs are keyed by tag, so every tag of the account is probed. */
export async function readTagsOfContacts(work: Work, contactIds: readonly Id[]): Promise<Map<Id, Tag[]>> {
  const found = new Map<Id, Tag[]>();
  if (contactIds.length === 0) return found;
  const pairs = await work.sql.rows<{ tag_id: Buffer; contact_id: Buffer }>(
    `select m.tag_id, m.contact_id from tag t
       join contact_tag m on m.account_id = t.account_id and m.tag_id = t.id and m.contact_id in ${idList(contactIds)}
      where t.account_id = ? order by t.name`,
    [idBytes(work.actor.accountId)],
  );
  const tagIds = new Set(pairs.map((pair) => idFromBytes(pair.tag_id)));
  const tags = new Map((await readTags(work, [...tagIds])).map((tag) => [tag.id, tag]));
  for (const pair of pairs) {
    const contactId = idFromBytes(pair.contact_id);
    const tag = tags.get(idFromBytes(pair.tag_id));
    if (tag !== undefined) found.set(contactId, [...(found.get(contactId) ?? []), tag]);
  }
  return found;
}
