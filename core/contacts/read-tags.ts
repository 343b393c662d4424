import { z } from 'zod';
import { idBytes, idList, idLiteral, textLiteral } from '../database/sql.js';
import { anywhere, toPage, type Page } from '../database/page.js';
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

/** By name. `search`: anywhere in it; there are not many. */
export async function pageTags(work: Work, { first, after, search }: TagPageInput): Promise<Page<Tag>> {
  const pattern = anywhere(search);
  const rows = await work.sql.rows<{ id: Buffer }>(
    `select id from tag where account_id = ${idLiteral(work.actor.accountId)}
      ${after === null ? '' : `and name > ${textLiteral(after)}`} ${pattern === null ? '' : `and name like ${textLiteral(pattern)}`}
      order by name limit ${first + 1}`,
  );
  const ids = rows.map(({ id }) => idFromBytes(id));
  const byId = new Map((await readTags(work, ids)).map((tag) => [tag.id, tag]));
  return toPage(
    ids.flatMap((id) => byId.get(id) ?? []),
    first,
  );
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

/** Opaque to clients. */
export const tagCursor = ({ name }: Tag): string =>
  Buffer.from(JSON.stringify(['tag', name])).toString('base64url');

const Cursor = z.tuple([z.literal('tag'), z.string()]);

/** The name of the tag that a page ended with; null for what is no cursor of tags. */
export function readTagCursor(cursor: string): string | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))[1];
  } catch {
    return null;
  }
}
