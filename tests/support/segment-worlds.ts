import * as fc from 'fast-check';
import { ContactField, type FieldKind } from '../../core/contacts/fields/contact-field.js';
import { slotWriter } from '../../core/contacts/fields/slots.js';
import { idLiteral, textLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import { newId, newIds, type Id } from '../../core/platform/id.js';
import type { Person } from '../../core/segments/evaluate.fixture.js';
import { COMPARISONS_OF } from '../../core/segments/rule-fields.js';
import type { Comparison, FieldRule, SegmentRule } from '../../core/segments/segment-rule.js';
import { ordinaryNumbers } from './sender.js';

/** Of each kind one that has a column of its own and one that is read from the JSON. */
const FIELDS: { key: string; kind: FieldKind; slot: number | null }[] = [
  { key: 'city', kind: 'text', slot: 1 },
  { key: 'note', kind: 'text', slot: null },
  { key: 'plan', kind: 'choice', slot: 2 },
  { key: 'tier', kind: 'choice', slot: null },
  { key: 'spent', kind: 'number', slot: 1 },
  { key: 'score', kind: 'number', slot: null },
  { key: 'born', kind: 'date', slot: 2 },
  { key: 'joined', kind: 'date', slot: null },
  { key: 'vip', kind: 'yes_no', slot: 3 },
  { key: 'staff', kind: 'yes_no', slot: null },
];
const OPTIONS = ['Gold', 'gold_2', 'Šilver'];

export const TAGS = newIds(3);
export const LISTS = newIds(2);
/** The others have none: an account has more groups than bits. */
const MARKS = new Map([
  [TAGS[0], 3],
  [TAGS[1], 63],
  [LISTS[0], 0],
]);
const COUNTRIES = ['KE', 'TZ', 'UG'];
const ZONES = ['Africa/Nairobi', 'Europe/Prague'];
/** No İ or ẞ, of which the databases know different small letters. Two of each that nearly are the same, and what means something to LIKE, to a literal or to JSON. */
const TEXTS = [
  'Nairobi',
  'NAIROBI',
  'Nairobi West',
  'Zürich',
  'ZÜRICH',
  'Zurich',
  'Žižkov',
  'žižkov',
  'Москва',
  'МОСКВА',
  '100%',
  '100',
  'a_b',
  'axb',
  String.raw`a\b`,
  String.raw`a\\b`,
  "O'Brien",
  'o’brien',
  '"quoted"',
  '東京',
  '💥',
  '?',
  ':a',
];
const PIECES = ['nai', 'ROBI', '%', '_', '\\', "'", 'z', 'ü', 'ж', 'МОС', '京', '💥', '100', '?', '"'];
const NUMBERS = ['-12.5', '0', '0.1', '0.3', '7', '1000', '999999999999999'];
const DAYS = ['1969-12-31', '1970-01-01', '2000-02-29', '2026-01-31', '2027-01-01'];
const SPLITS = ['a', 'b', 'Prüfung 100%'];

const VALUES: Record<FieldKind, string[]> = {
  text: TEXTS,
  choice: OPTIONS,
  number: NUMBERS,
  date: DAYS,
  yes_no: ['true', 'false'],
};

const DAY_MS = 86_400_000;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });
const some = (of: readonly Id[]): fc.Arbitrary<Set<Id>> => fc.subarray([...of]).map((ids) => new Set(ids));

/** Around the borders of days, and of what `in the last so many days` means. */
const moment = (now: Date): fc.Arbitrary<Date> =>
  fc
    .record({ days: fc.constantFrom(0, 1, 2, 7, 30, 400), minutes: fc.integer({ min: 1, max: 1440 }) })
    .map(({ days, minutes }) => new Date(now.getTime() - days * DAY_MS - minutes * 60_000));

const customOf = (): fc.Arbitrary<Record<string, string>> =>
  fc
    .record(Object.fromEntries(FIELDS.map(({ key, kind }) => [key, maybe(fc.constantFrom(...VALUES[kind]))])))
    .map((values) =>
      Object.fromEntries(
        Object.entries(values as Record<string, string | null>).filter(
          (entry): entry is [string, string] => entry[1] !== null,
        ),
      ),
    );

const stateOf = (now: Date) =>
  fc.oneof(
    fc.constant({ in: null, out: null }),
    fc.constant({ in: now, out: null }),
    fc.constant({ in: null, out: now }),
  );

const personOf = (now: Date): fc.Arbitrary<Omit<Person, 'id' | 'msisdn'>> =>
  fc.record({
    country: maybe(fc.constantFrom(...COUNTRIES)),
    firstName: maybe(fc.constantFrom(...TEXTS)),
    lastName: maybe(fc.constantFrom(...TEXTS)),
    timeZone: maybe(fc.constantFrom(...ZONES)),
    custom: customOf(),
    tags: some(TAGS),
    lists: some(LISTS),
    marketing: stateOf(now),
    transactional: stateOf(now),
    activity: fc.record({
      sent: maybe(moment(now)),
      delivered: maybe(moment(now)),
      failed: maybe(moment(now)),
      replied: maybe(moment(now)),
      clicked: maybe(moment(now)),
    }),
    createdAt: moment(now),
  });

/** Contacts of an account. Ids and numbers are new each time: no two accounts share one. */
export const peopleOf = (now: Date): fc.Arbitrary<Omit<Person, 'id' | 'msisdn'>[]> =>
  fc.array(personOf(now), { minLength: 1, maxLength: 40 });

export function asPeople(people: readonly Omit<Person, 'id' | 'msisdn'>[]): Person[] {
  const numbers = ordinaryNumbers(people.length);
  return people.map((person, at) => ({ ...person, id: newId(), msisdn: numbers[at] ?? '' }));
}

type Kind = keyof typeof COMPARISONS_OF;
const KINDS: { key: string; kind: Kind }[] = [
  ...FIELDS,
  { key: 'first_name', kind: 'name' },
  { key: 'last_name', kind: 'name' },
  { key: 'phone', kind: 'phone' },
  { key: 'country', kind: 'code' },
  { key: 'time_zone', kind: 'code' },
  { key: 'created_at', kind: 'moment' },
];

const dayNear = (now: Date): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: 40 })
    .map((days) => new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10));

function valueFor(kind: Kind, is: Comparison, now: Date): fc.Arbitrary<string> {
  if (is === 'in_last_days') return fc.constantFrom('1', '2', '7', '30', '36500');
  if (is === 'contains' || (is === 'starts_with' && kind !== 'phone'))
    return fc.constantFrom(...PIECES, ...TEXTS);
  switch (kind) {
    case 'name':
      return fc.constantFrom(...TEXTS);
    case 'phone':
      return fc.constantFrom('+2547', '+25471', '+254710001001', '+1');
    case 'code':
      return fc.constantFrom(...ZONES, 'é');
    case 'moment':
      return dayNear(now);
    default:
      return fc.constantFrom(...VALUES[kind]);
  }
}

const inOrder = (kind: Kind, values: string[]): string[] =>
  values.toSorted((a, b) => (kind === 'number' ? Number(a) - Number(b) : a < b ? -1 : 1));

function fieldRule(now: Date): fc.Arbitrary<FieldRule> {
  return fc
    .constantFrom(...KINDS)
    .chain(({ key, kind }) => fc.constantFrom(...COMPARISONS_OF[kind]).map((is) => ({ key, kind, is })))
    .chain(({ key, kind, is }) => {
      const count = is === 'known' ? 0 : is === 'between' ? 2 : is === 'one_of' ? 3 : 1;
      const value =
        kind === 'phone' && is !== 'starts_with'
          ? fc.constant('+254710001001')
          : key === 'country'
            ? fc.constantFrom(...COUNTRIES, 'ZZ')
            : valueFor(kind, is, now);
      return fc
        .array(value, { minLength: count, maxLength: count })
        .map((values) => ({ key, is, values: is === 'between' ? inOrder(kind, values) : values }));
    });
}

/** A rule of any kind, groups in groups. */
export function ruleOf(now: Date): fc.Arbitrary<SegmentRule> {
  const leaf: fc.Arbitrary<SegmentRule> = fc.oneof(
    { arbitrary: fieldRule(now).map((field) => ({ field })), weight: 5 },
    { arbitrary: fc.constantFrom(...TAGS).map((tag) => ({ tag })), weight: 2 },
    { arbitrary: fc.constantFrom(...LISTS).map((list) => ({ list })), weight: 2 },
    fc
      .record({
        purpose: fc.constantFrom('marketing' as const, 'transactional' as const),
        state: fc.constantFrom('opted_in' as const, 'opted_out' as const, 'unknown' as const),
      })
      .map((consent) => ({ consent })),
    fc
      .record({
        event: fc.constantFrom('sent' as const, 'delivered', 'failed', 'replied', 'clicked'),
        withinDays: fc.constantFrom(null, 1, 7, 30),
      })
      .map((activity) => ({ activity })),
    fc
      .record({ split: fc.constantFrom(...SPLITS), ends: fc.tuple(fc.nat(99), fc.nat(99)) })
      .map(({ split, ends }) => ({ bucket: { split, from: Math.min(...ends), to: Math.max(...ends) } })),
  );
  return fc.letrec<{ rule: SegmentRule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'rule' },
      leaf,
      fc.array(tie('rule'), { minLength: 1, maxLength: 3, depthIdentifier: 'rule' }).map((all) => ({ all })),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3, depthIdentifier: 'rule' }).map((any) => ({ any })),
      tie('rule').map((not) => ({ not })),
    ),
  })).rule;
}

/** Writes the fields, tags, lists and contacts of an account. */
export async function writeWorld(work: Work, people: readonly Person[]): Promise<void> {
  const { em, sql, actor, now } = work;
  const { accountId } = actor;
  const fields = FIELDS.map(({ key, kind, slot }) => ({
    accountId,
    id: newId(),
    key,
    label: key,
    kind,
    options: kind === 'choice' ? OPTIONS : [],
    slot,
    readyAt: now,
    createdAt: now,
  }));
  await em.insertMany(ContactField, fields);
  const account = idLiteral(accountId);
  await writeGroups(work, people);
  const slots = slotWriter(fields);
  const rows = people.map(
    (person) => `(${[account, ...cellsOf(person), ...slots.literals(person.custom)].join(',')})`,
  );
  await sql.run(
    `insert into contact (account_id,${COLUMNS},${slots.columns.join(',')}) values ${rows.join(',')}`,
  );
  await writeMembers(work, people);
}

/** With how many are in each: by that a count chooses between members, bits and looking up. */
async function writeGroups({ sql, actor, now }: Work, people: readonly Person[]): Promise<void> {
  const account = idLiteral(actor.accountId);
  const make = async (kind: 'tag' | 'list', id: Id, count: number) => {
    const table = kind === 'tag' ? 'tag' : 'contact_list';
    await sql.run(
      `insert into ${table} (account_id, id, name, contact_count, created_at) values (${account}, ${idLiteral(id)}, '${id}', ${count}, ${timeLiteral(now)})`,
    );
    const mark = MARKS.get(id);
    if (mark !== undefined)
      await sql.run(
        `insert into group_mark (account_id, kind, mark, group_id) values (${account}, '${kind}', ${mark}, ${idLiteral(id)})`,
      );
  };
  for (const id of TAGS) await make('tag', id, people.filter(({ tags }) => tags.has(id)).length);
  for (const id of LISTS) await make('list', id, people.filter(({ lists }) => lists.has(id)).length);
}

const bitsOf = (groups: ReadonlySet<Id>): string =>
  String(
    [...groups].reduce((bits, id) => bits | (MARKS.has(id) ? 1n << BigInt(MARKS.get(id) ?? 0) : 0n), 0n),
  );

const COLUMNS = `id,msisdn,country,first_name,last_name,time_zone,custom,opted_in_at,opted_out_at,transactional_in_at,transactional_out_at,
  last_sent_at,last_delivered_at,last_failed_at,last_replied_at,last_clicked_at,created_at,updated_at,tag_marks,list_marks`;

const timeOrNull = (time: Date | null): string => (time === null ? 'null' : timeLiteral(time));

function cellsOf({ marketing, transactional, activity, ...person }: Person): string[] {
  return [
    idLiteral(person.id),
    ...[person.msisdn, person.country, person.firstName, person.lastName, person.timeZone].map(textLiteral),
    textLiteral(JSON.stringify(person.custom)),
    ...[marketing.in, marketing.out, transactional.in, transactional.out].map(timeOrNull),
    ...[activity.sent, activity.delivered, activity.failed, activity.replied, activity.clicked].map(
      timeOrNull,
    ),
    timeLiteral(person.createdAt),
    timeLiteral(person.createdAt),
    bitsOf(person.tags),
    bitsOf(person.lists),
  ];
}

async function writeMembers({ sql, actor, now }: Work, people: readonly Person[]): Promise<void> {
  const account = idLiteral(actor.accountId);
  const row = (of: Id, id: Id): string =>
    `(${account},${idLiteral(of)},${idLiteral(id)},${timeLiteral(now)})`;
  const tagged = people.flatMap(({ id, tags }) => [...tags].map((tag) => row(tag, id)));
  const listed = people.flatMap(({ id, lists }) => [...lists].map((list) => row(list, id)));
  if (tagged.length > 0)
    await sql.run(
      `insert into contact_tag (account_id,tag_id,contact_id,added_at) values ${tagged.join(',')}`,
    );
  if (listed.length > 0)
    await sql.run(
      `insert into list_member (account_id,list_id,contact_id,added_at) values ${listed.join(',')}`,
    );
}

export const WORLD = { fields: FIELDS, timeZone: 'Africa/Nairobi' };
