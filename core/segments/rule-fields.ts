import type { ContactField, FieldKind } from '../contacts/fields/contact-field.js';
import type { Comparison } from './segment-rule.js';

/** What a rule can compare: the kinds of the account's fields, and those of what every contact has. */
type RuleKind = FieldKind | 'name' | 'phone' | 'code' | 'moment';

/** A field as rules see it. */
export type RuleField =
  | { kind: Exclude<RuleKind, FieldKind>; label: string; column: string }
  | { kind: FieldKind; label: string; field: ContactField };

const BUILT_IN = new Map<string, RuleField>([
  ['first_name', { kind: 'name', label: 'First name', column: 'c.first_name' }],
  ['last_name', { kind: 'name', label: 'Last name', column: 'c.last_name' }],
  ['phone', { kind: 'phone', label: 'Phone', column: 'c.msisdn' }],
  ['country', { kind: 'code', label: 'Country', column: 'c.country' }],
  ['time_zone', { kind: 'code', label: 'Time zone', column: 'c.time_zone' }],
  ['created_at', { kind: 'moment', label: 'Added', column: 'c.created_at' }],
]);

const TEXTS: readonly Comparison[] = ['equals', 'one_of', 'contains', 'starts_with', 'known'];
const CODES: readonly Comparison[] = ['equals', 'one_of', 'known'];
const DAYS: readonly Comparison[] = ['equals', 'at_least', 'at_most', 'between', 'in_last_days', 'known'];

/** What can be asked of each kind. */
export const COMPARISONS_OF: Record<RuleKind, readonly Comparison[]> = {
  text: TEXTS,
  name: TEXTS,
  phone: ['equals', 'one_of', 'starts_with', 'known'],
  code: CODES,
  choice: CODES,
  number: ['equals', 'one_of', 'at_least', 'at_most', 'between', 'known'],
  date: DAYS,
  moment: DAYS,
  yes_no: ['equals', 'known'],
};

/** Null: the account has no such field. */
export function ruleField(key: string, fields: readonly ContactField[]): RuleField | null {
  const builtIn = BUILT_IN.get(key);
  if (builtIn !== undefined) return builtIn;
  const field = fields.find((one) => one.key === key);
  return field === undefined ? null : { kind: field.kind, label: field.label, field };
}

/** Contacts that had a value before the field was defined are not in its column yet. */
export const isReady = (field: RuleField): boolean => !('field' in field) || field.field.readyAt != null;
