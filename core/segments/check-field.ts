import type { ContactField } from '../contacts/fields/contact-field.js';
import type { FieldIssue } from '../platform/refusal.js';
import { dayNumber } from './calendar-day.js';
import { COMPARISONS_OF, isReady, ruleField, type RuleField } from './rule-fields.js';
import type { Comparison, FieldRule } from './segment-rule.js';

const MOST_VALUES = 500;
const MOST_LENGTH = 500;
const MOST_DAYS = 36_500;

/** What is wrong with a rule about a field; `path` is that of the rule. */
export function fieldRuleFaults(
  rule: FieldRule,
  path: string,
  fields: readonly ContactField[],
): FieldIssue[] {
  const field = ruleField(rule.key, fields);
  if (field === null) {
    const message = `“${rule.key}” is no field of your contacts.`;
    return [{ path: `${path}.key`, message }];
  }
  if (!isReady(field)) {
    const message = `${field.label} is still being prepared. Try again in a few minutes.`;
    return [{ path: `${path}.key`, message }];
  }
  if (!COMPARISONS_OF[field.kind].includes(rule.is)) {
    const message = `${field.label} cannot be compared in this way.`;
    return [{ path: `${path}.is`, message }];
  }
  const fault = countFault(rule) ?? valuesFault(rule, field);
  return fault === null ? [] : [{ path: `${path}.values`, message: fault }];
}

function countFault({ is, values }: FieldRule): string | null {
  const count = values.length;
  if (is === 'known') return count === 0 ? null : 'This comparison takes no value.';
  if (is === 'between') return count === 2 ? null : 'Give two values: the least and the most.';
  if (is === 'one_of') {
    return count >= 1 && count <= MOST_VALUES ? null : `Give 1 to ${MOST_VALUES} values.`;
  }
  return count === 1 ? null : 'Give one value.';
}

function valuesFault({ is, values }: FieldRule, field: RuleField): string | null {
  if (is === 'in_last_days')
    return isDays(values[0] ?? '') ? null : `Days are a whole number from 1 to ${MOST_DAYS}.`;
  for (const value of values) {
    const fault = valueFault(field, is, value);
    if (fault !== null) return `${field.label}: ${fault}`;
  }
  return is === 'between' && isReversed(field, values) ? 'The first value is above the second.' : null;
}

const isDays = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_DAYS;

const isReversed = ({ kind }: RuleField, [first = '', second = '']: readonly string[]): boolean =>
  kind === 'number' ? Number(first) > Number(second) : first > second;

const ofNumber = (value: string): string | null =>
  /^-?\d{1,300}(\.\d{1,100})?$/.test(value) ? null : 'a number looks like -12.5.';
/** Years that the database's times hold with a day to spare. */
const ofDay = (value: string): string | null =>
  dayNumber(value) !== null && value >= '1000-01-02' && value <= '9998-12-31'
    ? null
    : 'a date looks like 2026-01-31.';

/** What is wrong with a value of each kind, or null. */
const FAULT: Record<RuleField['kind'], (value: string, is: Comparison) => string | null> = {
  text: () => null,
  name: () => null,
  code: () => null,
  choice: () => null,
  number: ofNumber,
  date: ofDay,
  moment: ofDay,
  yes_no: (value) => (value === 'true' || value === 'false' ? null : 'say true or false.'),
  phone: phoneFault,
};

function valueFault(field: RuleField, is: Comparison, value: string): string | null {
  if (value.trim() === '' || value.length > MOST_LENGTH) return `a value has 1 to ${MOST_LENGTH} characters.`;
  if (field.kind === 'choice' && 'field' in field && !field.field.options.includes(value))
    return `“${value}” is none of its options.`;
  return FAULT[field.kind](value, is);
}

function phoneFault(value: string, is: Comparison): string | null {
  const form = is === 'starts_with' ? /^\+\d{0,15}$/ : /^\+\d{5,15}$/;
  return form.test(value) ? null : 'a number begins with + and the code of its country.';
}
