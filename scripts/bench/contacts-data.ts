import type { Core } from '../../core/core.js';
import { bitsOf, giveMarks } from '../../core/contacts/bulk/marks.js';
import { createContactField } from '../../core/contacts/fields/create-field.js';
import { readFields } from '../../core/contacts/fields/read-fields.js';
import { slotWriter } from '../../core/contacts/fields/slots.js';
import { idBytes, idLiteral, textLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Actor, Work } from '../../core/database/work.js';
import { newId, type Id } from '../../core/platform/id.js';

interface Groups {
  common: Id;
  rare: Id;
}

/** An account of many contacts, and what cases ask for. */
export interface BenchAccount {
  core: Core;
  actor: Actor;
  contacts: number;
  /** Six in ten contacts; and five hundred, somewhere. */
  lists: Groups;
  /** Three in ten contacts; and two hundred, somewhere. */
  tags: Groups;
  /** One from the middle of each order. */
  middle: { id: Id; msisdn: string; firstName: string; lastName: string };
}

const AT_ONCE = 5_000;
const DAY_MS = 86_400_000;
const CITIES = ['Nairobi', 'Mombasa', 'Kisumu', 'Nakuru', 'Eldoret', 'Kampala', 'Dar es Salaam', 'Arusha'];
const FIRST = 'Wan A Ju Chi Ota Mu Ka Nje Fa Ki Esth Bri Gra Pe Ru Sa Ti Vi Ye Zu'.split(' ');
const MIDDLE = 'ja mba na ri do lo mi ke si tu'.split(' ');
const LAST = 'ku na mi ra ni o ma la ta er'.split(' ');

/** The same every time; spread as if drawn by chance, and one salt's independently of another's (the finaliser of MurmurHash3). */
function spread(at: number, salt: number): number {
  let hash = Math.imul(at + 1, 0x9e37_79b1) ^ Math.imul(salt + 1, 0x85eb_ca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
const pick = (words: readonly string[], share: number): string =>
  words[Math.floor(share * words.length)] ?? '';

/** Two thousand names, those of the first syllables more often. */
const nameOf = (at: number, salt: number): string =>
  pick(FIRST, spread(at, salt) ** 2) +
  pick(MIDDLE, spread(at, salt + 11)) +
  pick(LAST, spread(at, salt + 23));

/** No two the same, and in no order: numbers do not come in the order of their contacts. */
const numberOf = (at: number, contacts: number): string =>
  `+2547${String((at * 618_033) % contacts).padStart(8, '0')}`;

/** A million contacts with three fields, tags, lists, consent and activity, written straight into the tables in a minute or two. */
export async function makeContacts(core: Core, contacts: number): Promise<BenchAccount> {
  const actor: Actor = { accountId: newId(), userId: null };
  const lists = { common: newId(), rare: newId() };
  const tags = { common: newId(), rare: newId() };
  await core.run(actor, makeAccount, { lists, tags });
  let middle: BenchAccount['middle'] | null = null;
  for (let from = 0; from < contacts; from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, contacts - from) }, (_, i) =>
      contactAt(from + i, contacts),
    );
    await core.run(actor, addContacts, { batch, lists, tags });
    if (from <= contacts / 2) middle = batch[0] ?? middle;
    process.stdout.write(`\r  ${(from + batch.length).toLocaleString('en')} contacts   `);
  }
  await core.run(actor, count, { lists, tags });
  process.stdout.write('\n');
  if (middle === null) throw new Error('There are no contacts');
  return { core, actor, contacts, lists, tags, middle };
}

interface Made {
  id: Id;
  at: number;
  msisdn: string;
  firstName: string;
  lastName: string;
  custom: Record<string, string>;
  isCommon: boolean;
  isListed: boolean;
  isRare: boolean;
}

function contactAt(at: number, contacts: number): Made {
  return {
    id: newId(),
    at,
    msisdn: numberOf(at, contacts),
    firstName: at % 9_973 === 0 ? 'Zipporah' : nameOf(at, 1),
    lastName: nameOf(at, 5),
    custom: {
      city: pick(CITIES, spread(at, 7)),
      age: String(18 + Math.floor(spread(at, 9) * 60)),
      joined: new Date(Date.UTC(2020, 0, 1) + Math.floor(spread(at, 13) * 2_000) * DAY_MS)
        .toISOString()
        .slice(0, 10),
    },
    isCommon: spread(at, 17) < 0.3,
    isListed: spread(at, 53) < 0.6,
    isRare: at % Math.ceil(contacts / 200) === 7,
  };
}

async function makeAccount(work: Work, { lists, tags }: Pick<BenchAccount, 'lists' | 'tags'>): Promise<void> {
  const { sql, actor, now } = work;
  const account = idBytes(actor.accountId);
  await sql.run(
    `insert into account (id, name, currency, country, time_zone, created_at) values (?, 'Benchmark', 'KES', 'KE', 'Africa/Nairobi', ?)`,
    [account, now],
  );
  for (const [table, ids] of [
    ['contact_list', lists],
    ['tag', tags],
  ] as const) {
    for (const [name, id] of Object.entries(ids))
      await sql.run(`insert into ${table} (account_id, id, name, created_at) values (?, ?, ?, ?)`, [
        account,
        idBytes(id),
        name,
        now,
      ]);
  }
  await giveMarks(work, 'list', Object.values(lists));
  await giveMarks(work, 'tag', Object.values(tags));
  await createContactField(work, { label: 'City', kind: 'choice', options: CITIES });
  await createContactField(work, { label: 'Age', kind: 'number' });
  await createContactField(work, { label: 'Joined', kind: 'date' });
}

async function addContacts(
  work: Work,
  { batch, lists, tags }: Pick<BenchAccount, 'lists' | 'tags'> & { batch: readonly Made[] },
): Promise<void> {
  const { sql, actor, now } = work;
  const account = idLiteral(actor.accountId);
  const slots = slotWriter(await readFields(work));
  const before = (at: number, days: number, salt: number): string =>
    timeLiteral(new Date(now.getTime() - spread(at, salt) * days * DAY_MS));
  const bits = await bitsOf(
    work,
    [lists, tags].flatMap(({ common, rare }) => [common, rare]),
  );
  const bitsIn = (groups: Groups, isCommon: boolean, isRare: boolean): bigint =>
    (isCommon ? (bits.get(groups.common) ?? 0n) : 0n) | (isRare ? (bits.get(groups.rare) ?? 0n) : 0n);
  const rows = batch.map((contact) => {
    const { id, at, msisdn, firstName, lastName, custom, isRare } = contact;
    const cells = [msisdn, 'KE', firstName, lastName, JSON.stringify(custom)].map(textLiteral);
    const consent = spread(at, 29);
    const optedIn = consent < 0.6 ? before(at, 300, 31) : 'null';
    const optedOut = consent > 0.97 ? before(at, 300, 31) : 'null';
    const sent = spread(at, 37) < 0.5;
    const activity = [
      sent ? before(at, 60, 41) : 'null',
      sent ? before(at, 60, 41) : 'null',
      spread(at, 43) < 0.05 ? before(at, 90, 47) : 'null',
    ];
    const time = timeLiteral(now);
    const marks = [bitsIn(tags, contact.isCommon, isRare), bitsIn(lists, contact.isListed, isRare)];
    return `(${account},${idLiteral(id)},${[...cells, ...slots.literals(custom), optedIn, optedOut, ...activity, time, time, ...marks].join(',')})`;
  });
  await sql.run(
    `insert into contact (account_id, id, msisdn, country, first_name, last_name, custom, ${slots.columns.join(',')}, opted_in_at, opted_out_at,
       last_sent_at, last_delivered_at, last_replied_at, created_at, updated_at, tag_marks, list_marks) values ${rows.join(',')}`,
  );
  await sql.run(
    `insert into suppression (account_id, subject, marketing_at, changed_at)
     select account_id, msisdn, opted_out_at, opted_out_at from contact
      where account_id = ${account} and id between ${idLiteral(batch[0]?.id ?? '')} and ${idLiteral(batch.at(-1)?.id ?? '')} and opted_out_at is not null`,
  );
  const common = batch.filter(({ isCommon }) => isCommon);
  const rare = batch.filter(({ isRare }) => isRare);
  const most = batch.filter(({ isListed }) => isListed);
  await addMembers(work, { table: 'contact_tag', column: 'tag_id', id: tags.common }, common);
  await addMembers(work, { table: 'contact_tag', column: 'tag_id', id: tags.rare }, rare);
  await addMembers(work, { table: 'list_member', column: 'list_id', id: lists.common }, most);
  await addMembers(work, { table: 'list_member', column: 'list_id', id: lists.rare }, rare);
}

async function addMembers(
  { sql, actor, now }: Work,
  { table, column, id }: { table: string; column: string; id: Id },
  members: readonly Made[],
): Promise<void> {
  if (members.length === 0) return;
  const owner = `${idLiteral(actor.accountId)},${idLiteral(id)}`;
  const rows = members.map((contact) => `(${owner},${idLiteral(contact.id)},${timeLiteral(now)})`);
  await sql.run(
    `insert into ${table} (account_id, ${column}, contact_id, added_at) values ${rows.join(',')}`,
  );
}

async function count({ sql }: Work, { lists, tags }: Pick<BenchAccount, 'lists' | 'tags'>): Promise<void> {
  for (const id of Object.values(lists))
    await sql.run(
      `update contact_list set contact_count = (select count(*) from list_member where list_id = ${idLiteral(id)}) where id = ${idLiteral(id)}`,
    );
  for (const id of Object.values(tags))
    await sql.run(
      `update tag set contact_count = (select count(*) from contact_tag where tag_id = ${idLiteral(id)}) where id = ${idLiteral(id)}`,
    );
  for (const table of ['contact', 'contact_tag', 'list_member']) await sql.rows(`analyze table ${table}`);
}
