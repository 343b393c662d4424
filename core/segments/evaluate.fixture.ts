import { crc32 } from 'node:zlib';
import type { ContactField, FieldKind } from '../contacts/fields/contact-field.js';
import { foldText } from '../contacts/fields/slots.js';
import type { Id } from '../platform/id.js';
import type { FieldRule, SegmentRule } from './segment-rule.js';

/** A contact as a plain object. */
export interface Person {
  id: Id;
  msisdn: string;
  country: string | null;
  firstName: string | null;
  lastName: string | null;
  timeZone: string | null;
  custom: Record<string, string>;
  tags: ReadonlySet<Id>;
  lists: ReadonlySet<Id>;
  marketing: { in: Date | null; out: Date | null };
  transactional: { in: Date | null; out: Date | null };
  activity: Record<NonNullable<SegmentRule['activity']>['event'], Date | null>;
  createdAt: Date;
}

interface World {
  fields: readonly Pick<ContactField, 'key' | 'kind'>[];
  now: Date;
  timeZone: string;
}

const DAY_MS = 86_400_000;

/** The meaning of a rule, said once more and as simply as can be. */
export function isIn(rule: SegmentRule, person: Person, world: World): boolean {
  if (rule.all) return rule.all.every((one) => isIn(one, person, world));
  if (rule.any) return rule.any.some((one) => isIn(one, person, world));
  if (rule.not) return !isIn(rule.not, person, world);
  if (rule.tag) return person.tags.has(rule.tag);
  if (rule.list) return person.lists.has(rule.list);
  if (rule.field) return fits(rule.field, person, world);
  return leafHolds(rule, person, world);
}

function leafHolds({ consent, activity, bucket }: SegmentRule, person: Person, { now }: World): boolean {
  if (consent) {
    const state = person[consent.purpose];
    if (consent.state === 'unknown') return state.in === null && state.out === null;
    return (consent.state === 'opted_in' ? state.in : state.out) !== null;
  }
  if (activity) {
    const at = person.activity[activity.event];
    if (at === null) return false;
    return activity.withinDays === null || at.getTime() >= now.getTime() - activity.withinDays * DAY_MS;
  }
  if (!bucket) throw new Error('A rule says something');
  const hundredth = bucketOf(person.id, bucket.split);
  return hundredth >= bucket.from && hundredth <= bucket.to;
}

function bucketOf(id: Id, split: string): number {
  const hash = crc32(Buffer.concat([Buffer.from(id, 'hex'), Buffer.from(split)]));
  return Number(((BigInt(hash) * 2_654_435_761n) >> 16n) % 100n);
}

const dayOf = (time: Date, timeZone: string): string => time.toLocaleDateString('en-CA', { timeZone });
const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10);

type Compared = FieldKind | 'plain';

/** What is compared: the value of the contact, and of which kind it is. */
function valueOf(key: string, person: Person, world: World): { value: string | null; kind: Compared } {
  switch (key) {
    case 'first_name':
      return { value: person.firstName, kind: 'text' };
    case 'last_name':
      return { value: person.lastName, kind: 'text' };
    case 'phone':
      return { value: person.msisdn, kind: 'plain' };
    case 'country':
      return { value: person.country, kind: 'plain' };
    case 'time_zone':
      return { value: person.timeZone, kind: 'plain' };
    case 'created_at':
      return { value: dayOf(person.createdAt, world.timeZone), kind: 'date' };
    default:
      return {
        value: person.custom[key] ?? null,
        kind: world.fields.find((field) => field.key === key)?.kind ?? 'text',
      };
  }
}

function fits(rule: FieldRule, person: Person, world: World): boolean {
  const { value, kind } = valueOf(rule.key, person, world);
  if (value === null) return false;
  if (rule.is === 'known') return true;
  if (rule.is === 'in_last_days') {
    const today = dayOf(world.now, world.timeZone);
    return value <= today && value >= daysBefore(today, Number(rule.values[0]));
  }
  if (kind === 'number') return compares(rule, Number(value), rule.values.map(Number));
  const fold = kind === 'text' || kind === 'choice' ? foldText : (text: string): string => text;
  return compares(rule, fold(value), rule.values.map(fold));
}

function compares<Value extends string | number>(
  { is }: FieldRule,
  value: Value,
  wanted: readonly Value[],
): boolean {
  const [first, second] = wanted as [Value, Value];
  switch (is) {
    case 'contains':
      return String(value).includes(String(first));
    case 'starts_with':
      return String(value).startsWith(String(first));
    case 'at_least':
      return value >= first;
    case 'at_most':
      return value <= first;
    case 'between':
      return value >= first && value <= second;
    default:
      return wanted.includes(value);
  }
}
