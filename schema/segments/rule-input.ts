import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { publicId } from '../../core/platform/id.js';
import type { FieldRule, SegmentRule } from '../../core/segments/segment-rule.js';
import { ConsentPurpose, ConsentState } from '../consent/consent-enums.js';
import { idOrNone } from '../ids.js';

export const Comparison = {
  EQUALS: 'equals',
  ONE_OF: 'one_of',
  CONTAINS: 'contains',
  STARTS_WITH: 'starts_with',
  AT_LEAST: 'at_least',
  AT_MOST: 'at_most',
  BETWEEN: 'between',
  IN_LAST_DAYS: 'in_last_days',
  KNOWN: 'known',
} as const;
registerEnumType(Comparison, { name: 'Comparison' });

export const ActivityEvent = {
  SENT: 'sent',
  DELIVERED: 'delivered',
  FAILED: 'failed',
  REPLIED: 'replied',
  CLICKED: 'clicked',
} as const;
registerEnumType(ActivityEvent, { name: 'ActivityEvent' });

@InputType('FieldRuleInput')
class FieldRuleInput {
  @Field(() => String, {
    description: "A field's key, or first_name, last_name, phone, country, time_zone, created_at.",
  })
  key!: string;

  @Field(() => Comparison)
  is!: FieldRule['is'];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'ONE_OF up to 500, BETWEEN two (both included), KNOWN none, else one. As text: 12.5, 2026-01-31, true, an option; IN_LAST_DAYS a number of days.',
  })
  values!: string[];
}

@InputType('ConsentRuleInput')
class ConsentRuleInput {
  @Field(() => ConsentPurpose)
  purpose!: ConsentPurpose;

  @Field(() => ConsentState)
  state!: ConsentState;
}

@InputType('ActivityRuleInput')
class ActivityRuleInput {
  @Field(() => ActivityEvent)
  event!: NonNullable<SegmentRule['activity']>['event'];

  @Field(() => Int, { nullable: true, description: '1 to 36,500; null: ever.' })
  withinDays?: number | null;
}

@InputType('BucketRuleInput', {
  description: 'Stable hundredths of all contacts, other ones for each split: from 0 to 99, both included.',
})
class BucketRuleInput {
  @Field(() => String, {
    description: 'Any name of 1 to 40 characters: contacts are dealt out anew for each.',
  })
  split!: string;

  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@InputType('SegmentRuleInput', {
  description: 'Exactly one of the fields. At most 5 deep, 50 rules in all.',
})
export class SegmentRuleInput {
  @Field(() => [SegmentRuleInput], { nullable: true, description: 'Each of these holds.' })
  all?: SegmentRuleInput[] | null;

  @Field(() => [SegmentRuleInput], { nullable: true, description: 'One of these holds, or more.' })
  any?: SegmentRuleInput[] | null;

  @Field(() => SegmentRuleInput, { nullable: true, description: 'This does not hold.' })
  not?: SegmentRuleInput | null;

  @Field(() => FieldRuleInput, { nullable: true })
  field?: FieldRuleInput | null;

  @Field(() => ID, { nullable: true, description: 'Has this tag.' })
  tagId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Is in this list.' })
  listId?: string | null;

  @Field(() => ConsentRuleInput, { nullable: true })
  consent?: ConsentRuleInput | null;

  @Field(() => ActivityRuleInput, { nullable: true })
  activity?: ActivityRuleInput | null;

  @Field(() => BucketRuleInput, { nullable: true })
  bucket?: BucketRuleInput | null;
}

/** As core has it. An id that is none stands for a row that does not exist; that it says exactly one thing is checked in core. */
export function readRule(input: SegmentRuleInput): SegmentRule {
  const { all, any, not, tagId, listId } = input;
  return {
    ...(all && { all: all.map(readRule) }),
    ...(any && { any: any.map(readRule) }),
    ...(not && { not: readRule(not) }),
    ...(tagId != null && { tag: idOrNone('tag', tagId) }),
    ...(listId != null && { list: idOrNone('contactList', listId) }),
    ...readLeaf(input),
  };
}

function readLeaf({ field, consent, activity, bucket }: SegmentRuleInput): SegmentRule {
  return {
    ...(field && { field: { key: field.key, is: field.is, values: [...field.values] } }),
    ...(consent && { consent: { purpose: consent.purpose, state: consent.state } }),
    ...(activity && { activity: { event: activity.event, withinDays: activity.withinDays ?? null } }),
    ...(bucket && { bucket: { split: bucket.split, from: bucket.from, to: bucket.to } }),
  };
}

/** As a client has written it: enums in capitals, public ids. */
export function writeRule(rule: SegmentRule): object {
  if (rule.all !== undefined) return { all: rule.all.map(writeRule) };
  if (rule.any !== undefined) return { any: rule.any.map(writeRule) };
  if (rule.not !== undefined) return { not: writeRule(rule.not) };
  if (rule.tag !== undefined) return { tagId: publicId('tag', rule.tag) };
  if (rule.list !== undefined) return { listId: publicId('contactList', rule.list) };
  return writeLeaf(rule);
}

function writeLeaf({ field, consent, activity, bucket }: SegmentRule): object {
  if (field !== undefined) return { field: { ...field, is: field.is.toUpperCase() } };
  if (consent !== undefined)
    return { consent: { purpose: consent.purpose.toUpperCase(), state: consent.state.toUpperCase() } };
  if (activity !== undefined) return { activity: { ...activity, event: activity.event.toUpperCase() } };
  return { bucket };
}
