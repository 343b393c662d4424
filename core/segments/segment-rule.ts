import type { Id } from '../platform/id.js';

export const COMPARISONS = [
  'equals',
  'one_of',
  'contains',
  'starts_with',
  'at_least',
  'at_most',
  'between',
  'in_last_days',
  'known',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A field by its key: one of the account's, or first_name, last_name, phone, country, time_zone, created_at. */
export interface FieldRule {
  key: string;
  is: Comparison;
  /** One value, but for `one_of` (some), `between` (two, both included), `known` (none). As text, in the form of the field's kind. */
  values: string[];
}

export type ActivityEvent = 'sent' | 'delivered' | 'failed' | 'replied' | 'clicked';

/** Who is in a segment. Exactly one property of each node is set. */
export interface SegmentRule {
  all?: SegmentRule[];
  any?: SegmentRule[];
  not?: SegmentRule;
  field?: FieldRule;
  tag?: Id;
  list?: Id;
  consent?: { purpose: 'marketing' | 'transactional'; state: 'opted_in' | 'opted_out' | 'unknown' };
  /** Null: ever. */
  activity?: { event: ActivityEvent; withinDays: number | null };
  /** Stable hundredths of all contacts, other ones for each split: from 0 to 99, both included. */
  bucket?: { split: string; from: number; to: number };
}
