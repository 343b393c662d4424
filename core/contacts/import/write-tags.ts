import { idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { ensureTags, tagContacts } from '../tags.js';
import type { FileContact } from './prepare-batch.js';

/** Contacts by tag. */
export type WantedTags = ReadonlyMap<Id, ReadonlySet<Id>>;

interface TagInput {
  /** Every contact gets these. */
  tagIds: readonly Id[];
  /** Not written yet. */
  fresh: readonly FileContact[];
  /** By number, the ids of those the account had, and whether the file may change them. */
  known: ReadonlyMap<string, { id: Id }>;
  contacts: readonly FileContact[];
  mayChangeKnown: boolean;
}

/** Gives contacts these tags. Returns those of the known ones that got one they did not have. */
export async function writeTags(
  work: Work,
  { wanted, known }: Pick<TagInput, 'known'> & { wanted: WantedTags },
): Promise<Set<Id>> {
  if (wanted.size === 0) return new Set();
  const knownIds = new Set([...known.values()].map(({ id }) => id));
  const had = await alreadyTagged(work, [...wanted.keys()], [...knownIds]);
  const changed = new Set<Id>();
  for (const [tagId, ids] of wanted) {
    const contactIds = [...ids].filter((id) => had.get(tagId)?.has(id) !== true);
    if (contactIds.length === 0) continue;
    const unmarked = contactIds.filter((id) => knownIds.has(id));
    await tagContacts(work, { tagId, contactIds, unmarked });
    for (const id of unmarked) changed.add(id);
  }
  return changed;
}

/**
 * The tags of the import and of the rows, in the order of their ids: whoever locks several does it in the same order. They
 * cannot be deleted until the end.
 */
export async function wantedTags(work: Work, input: TagInput): Promise<WantedTags> {
  const { known, fresh, contacts, mayChangeKnown } = input;
  const wanted = new Map<Id, Set<Id>>();
  const all = [...fresh.map(({ id }) => id), ...[...known.values()].map(({ id }) => id)];
  for (const tagId of await stillThere(work, input.tagIds)) wanted.set(tagId, new Set(all));
  const changing = mayChangeKnown ? contacts : fresh;
  const names = [...new Set(changing.flatMap(({ row }) => row.tags))];
  if (names.length === 0) return wanted;
  const tags = await ensureTags(work, names);
  for (const { id, row } of changing) {
    const contactId = known.get(row.msisdn)?.id ?? id;
    for (const name of row.tags) add(wanted, tags.get(name), contactId);
  }
  return new Map([...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function add(wanted: Map<Id, Set<Id>>, tagId: Id | undefined, contactId: Id): void {
  if (tagId === undefined) return;
  const ids = wanted.get(tagId) ?? new Set();
  wanted.set(tagId, ids.add(contactId));
}

/** A tag may have been deleted since the import was started. */
async function stillThere({ sql, actor }: Work, tagIds: readonly Id[]): Promise<Id[]> {
  if (tagIds.length === 0) return [];
  const rows = await sql.rows<{ id: Buffer }>(
    `select id from tag where account_id = ${idLiteral(actor.accountId)} and id in ${idList(tagIds)} order by id for update`,
  );
  return rows.map(({ id }) => idFromBytes(id));
}

async function alreadyTagged(
  { sql, actor }: Work,
  tagIds: readonly Id[],
  contactIds: readonly Id[],
): Promise<Map<Id, Set<Id>>> {
  const had = new Map<Id, Set<Id>>();
  if (contactIds.length === 0) return had;
  const rows = await sql.rows<{ tag_id: Buffer; contact_id: Buffer }>(
    `select tag_id, contact_id from contact_tag where account_id = ${idLiteral(actor.accountId)}
      and tag_id in ${idList(tagIds)} and contact_id in ${idList(contactIds)}`,
  );
  for (const { tag_id: tag, contact_id: contact } of rows) {
    const tagId = idFromBytes(tag);
    const ids = had.get(tagId) ?? new Set<Id>();
    had.set(tagId, ids.add(idFromBytes(contact)));
  }
  return had;
}
