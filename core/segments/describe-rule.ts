import type { ContactField } from '../contacts/fields/contact-field.js';
import { readFields } from '../contacts/fields/read-fields.js';
import { idBytes, idList } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { ruleField, type RuleField } from './rule-fields.js';
import type { ActivityEvent, Comparison, FieldRule, SegmentRule } from './segment-rule.js';

/** What people call the things that rules name. */
interface Names {
  fields: readonly ContactField[];
  /** Tags and lists. */
  named: ReadonlyMap<Id, string>;
  /** What may be a person's is left out. */
  discreet: boolean;
}

/**
 * Rules in words, in the order given: `City is Nairobi, and not tagged VIP`. `discreet` is for the audit log, which outlives a
 * person's erasure: there it is not said which number, name or text.
 */
export async function describeRules(
  work: Work,
  rules: readonly SegmentRule[],
  discreet = false,
): Promise<string[]> {
  if (rules.length === 0) return [];
  const nodes = rules.flatMap((rule) => [...nodesOf(rule)]);
  const named = new Map([
    ...(await namesOf(
      work,
      'tag',
      nodes.flatMap(({ tag }) => tag ?? []),
    )),
    ...(await namesOf(
      work,
      'contact_list',
      nodes.flatMap(({ list }) => list ?? []),
    )),
  ]);
  const names: Names = { fields: await readFields(work), named, discreet };
  return rules.map((rule) => capitalised(wordsOf(rule, names)));
}

/** A rule and all that are in it. */
export function* nodesOf(rule: SegmentRule): Generator<SegmentRule> {
  yield rule;
  for (const inner of [
    ...(rule.all ?? []),
    ...(rule.any ?? []),
    ...(rule.not === undefined ? [] : [rule.not]),
  ])
    yield* nodesOf(inner);
}

async function namesOf({ sql, actor }: Work, table: string, ids: readonly Id[]): Promise<[Id, string][]> {
  if (ids.length === 0) return [];
  const rows = await sql.rows<{ id: Buffer; name: string }>(
    `select id, name from ${table} where account_id = ? and id in ${idList([...new Set(ids)])}`,
    [idBytes(actor.accountId)],
  );
  return rows.map(({ id, name }) => [idFromBytes(id), name]);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isGroup = ({ all, any }: SegmentRule): boolean => (all ?? any ?? []).length > 1;

const inGroup = (rule: SegmentRule, names: Names): string =>
  isGroup(rule) ? `(${wordsOf(rule, names)})` : wordsOf(rule, names);

function wordsOf(rule: SegmentRule, names: Names): string {
  if (rule.all !== undefined) return rule.all.map((one) => inGroup(one, names)).join(', and ');
  if (rule.any !== undefined) return rule.any.map((one) => inGroup(one, names)).join(', or ');
  if (rule.not !== undefined) return `not ${inGroup(rule.not, names)}`;
  if (rule.field !== undefined) return fieldWords(rule.field, names);
  if (rule.tag !== undefined) return `tagged ${names.named.get(rule.tag) ?? 'with a tag that is gone'}`;
  if (rule.list !== undefined) return `in the list ${names.named.get(rule.list) ?? 'that is gone'}`;
  return leafWords(rule);
}

const VERB: Record<Comparison, string> = {
  equals: 'is',
  one_of: 'is one of',
  contains: 'contains',
  starts_with: 'begins with',
  at_least: 'is at least',
  at_most: 'is at most',
  between: 'is between',
  in_last_days: 'is in the last',
  known: 'is known',
};
const DAY_VERB: Partial<Record<Comparison, string>> = {
  at_least: 'is on or after',
  at_most: 'is on or before',
};
const SHOWN = 5;

const OF_PERSONS = ['name', 'phone', 'text'];

function fieldWords({ key, is, values }: FieldRule, { fields, discreet }: Names): string {
  const field = ruleField(key, fields);
  const kind = field?.kind ?? 'text';
  const subject = `${field?.label ?? key} ${verbOf(kind, is)}`;
  if (is === 'known') return subject;
  const kept = discreet && OF_PERSONS.includes(kind);
  return `${subject} ${kept ? '…' : valueWords(is, values, kind === 'yes_no')}`;
}

function verbOf(kind: RuleField['kind'], is: Comparison): string {
  const ofDays = kind === 'date' || kind === 'moment';
  return (ofDays ? DAY_VERB[is] : undefined) ?? VERB[is];
}

function valueWords(is: Comparison, values: readonly string[], yesNo: boolean): string {
  if (is === 'in_last_days') return days(Number(values[0]));
  if (yesNo) return values[0] === 'true' ? 'yes' : 'no';
  return listed(values, is === 'between' ? ' and ' : ', ');
}

function listed(values: readonly string[], separator: string): string {
  const more = values.length - SHOWN;
  return more > 0 ? `${values.slice(0, SHOWN).join(separator)} and ${more} more` : values.join(separator);
}

const days = (count: number): string => (count === 1 ? 'day' : `${count} days`);

const EVENT: Record<ActivityEvent, string> = {
  sent: 'sent a message',
  delivered: 'delivered a message',
  failed: 'had a message fail',
  replied: 'replied',
  clicked: 'clicked',
};
const STATE = { opted_in: 'opted in to', opted_out: 'opted out of', unknown: 'said nothing on' } as const;

function leafWords({ consent, activity, bucket }: SegmentRule): string {
  if (consent !== undefined) return `${STATE[consent.state]} ${consent.purpose} messages`;
  if (activity !== undefined) {
    const { event, withinDays } = activity;
    return withinDays === null ? `ever ${EVENT[event]}` : `${EVENT[event]} in the last ${days(withinDays)}`;
  }
  if (bucket === undefined) return 'nobody';
  return `hundredths ${bucket.from} to ${bucket.to} of the split ${bucket.split}`;
}
