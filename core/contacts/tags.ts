import { z } from 'zod';
import { isDuplicate } from '../database/faults.js';
import { idBytes, idLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { idFromBytes, newId, newIds, publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { giveMarks } from './bulk/marks.js';
import { Tag } from './tag.js';

export { tagContacts } from './tag-contacts.js';

/** A page of contacts asks each tag of the account which of them have it: 50 µs a hundred tags. */
const MOST_TAGS = 1_000;

const TagName = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give the tag a name.')
    .max(60, 'The name of a tag has at most 60 characters.'),
});

const sameName = (): InvalidInput =>
  new InvalidInput([{ path: 'name', message: 'There is a tag of this name already.' }]);

const tooMany = (): InvalidInput =>
  new InvalidInput([
    { path: 'name', message: `An account has at most ${MOST_TAGS} tags: delete one first.` },
  ]);

async function countTags({ sql, actor }: Work): Promise<number> {
  const row = await sql.first<{ count: number }>('select count(*) as count from tag where account_id = ?', [
    idBytes(actor.accountId),
  ]);
  return Number(row?.count ?? 0);
}

/** Throws InvalidInput, also for a name the account has already: capitals and accents make no other name. */
export async function createTag(work: Work, input: { name: string }): Promise<Tag> {
  const { name } = checkInput(TagName, input);
  const { em, actor, now } = work;
  if ((await countTags(work)) >= MOST_TAGS) throw tooMany();
  const tag = em.create(Tag, { accountId: actor.accountId, id: newId(), name, createdAt: now });
  await flushName(work);
  await giveMarks(work, 'tag', [tag.id]);
  return tag;
}

async function flushName({ em }: Work): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    throw isDuplicate(error) ? sameName() : error;
  }
}

/** Throws NotFound. */
export async function findTag({ em, actor }: Work, tagId: Id): Promise<Tag> {
  const tag = await em.findOne(Tag, { accountId: actor.accountId, id: tagId });
  if (tag === null) throw new NotFound('tag', publicId('tag', tagId));
  return tag;
}

export async function renameTag(work: Work, input: { tagId: Id; name: string }): Promise<Tag> {
  const tag = await findTag(work, input.tagId);
  tag.name = checkInput(TagName, input).name;
  await flushName(work);
  return tag;
}

/** Names as they were asked for, with the tag that has each; the database says which names are the same. */
async function byNames({ sql, actor }: Work, names: readonly string[]): Promise<Map<string, Id>> {
  const found = new Map<string, Id>();
  if (names.length === 0) return found;
  const account = idLiteral(actor.accountId);
  const rows = await sql.rows<{ wanted: number; id: Buffer }>(
    names
      .map(
        (name, at) =>
          `(select ${at} as wanted, id from tag where account_id = ${account} and name = ${textLiteral(name)} lock in share mode)`,
      )
      .join(' union all '),
  );
  for (const { wanted, id } of rows) found.set(names[Number(wanted)] ?? '', idFromBytes(id));
  return found;
}

/** The tags of these names, by the name as given; those that are not there are made. Throws InvalidInput. */
export async function ensureTags(work: Work, names: readonly string[]): Promise<Map<string, Id>> {
  const trimmed = new Map(names.map((name) => [name, checkInput(TagName, { name }).name]));
  const wanted = [...new Set(trimmed.values())];
  // a column of notes taken for tags has thousands in a batch: they are not even looked for
  if (wanted.length > MOST_TAGS) throw tooMany();
  const found = await byNames(work, wanted);
  const missing = wanted.filter((name) => !found.has(name));
  if (missing.length > 0) {
    if ((await countTags(work)) + missing.length > MOST_TAGS) throw tooMany();
    for (const [name, id] of await makeTags(work, missing)) found.set(name, id);
  }
  return new Map([...trimmed].map(([given, name]) => [given, found.get(name) as Id]));
}

/** Another may make the same at the same time. */
async function makeTags(work: Work, names: readonly string[]): Promise<Map<string, Id>> {
  const ids = newIds(names.length);
  const account = idLiteral(work.actor.accountId);
  const rows = names.map(
    (name, at) => `(${account},${idLiteral(ids[at] as Id)},${textLiteral(name)},${timeLiteral(work.now)})`,
  );
  await work.sql.run(
    `insert into tag (account_id, id, name, created_at) values ${rows.join(',')} on duplicate key update name = tag.name`,
  );
  const made = await byNames(work, names);
  const there = new Set(made.values());
  await giveMarks(
    work,
    'tag',
    ids.filter((id) => there.has(id)),
  );
  return made;
}
