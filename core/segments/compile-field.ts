import type { ContactField, FieldKind } from '../contacts/fields/contact-field.js';
import { foldText, slotColumn } from '../contacts/fields/slots.js';
import { textLiteral, timeLiteral } from '../database/sql.js';
import { InvalidInput } from '../platform/refusal.js';
import { dayAt, dayNumber, dayText, startOfDayNumber } from './calendar-day.js';
import type { RuleContext } from './rule-context.js';
import { isReady, ruleField } from './rule-fields.js';
import type { Comparison, FieldRule } from './segment-rule.js';
import { bytesLiteral, containsLiteral, literally, lowerAsSql, startsLiteral } from './text-literals.js';

/** Throws InvalidInput for a field that is gone since the rule was made, or is being prepared again. */
export function compileField(rule: FieldRule, context: RuleContext): string {
  const field = ruleField(rule.key, context.fields);
  if (field === null || !isReady(field)) {
    const fault = field === null ? 'is no field of your contacts' : 'is still being prepared';
    throw new InvalidInput([{ path: 'rule.field.key', message: `“${rule.key}” ${fault}.` }]);
  }
  if ('field' in field) return compileOwn(rule, field.field, context);
  const { kind, column } = field;
  if (rule.is === 'known') return `${column} is not null`;
  if (kind === 'moment') return compileMoment(column, rule, context);
  if (kind === 'name') return compileText(`lower(${column})`, rule, lowerAsSql);
  return compileCode(column, rule);
}

/** Columns of ASCII, compared byte by byte: countries stand there in capitals. */
function compileCode(column: string, { key, is, values }: FieldRule): string {
  const written = key === 'country' ? values.map((value) => value.toUpperCase()) : values;
  const ascii = written.filter((value) => /^[ -~]*$/.test(value));
  if (ascii.length === 0) return '1=0';
  if (is === 'starts_with') return `${column} like ${textLiteral(`${literally(ascii[0] ?? '')}%`)}`;
  return `${column} in (${ascii.map(textLiteral).join(',')})`;
}

/** `fold` brings the values into the form that the expression has. */
function compileText(expression: string, { is, values }: FieldRule, fold: (text: string) => string): string {
  const folded = values.map(fold);
  if (is === 'contains') return `${expression} like ${containsLiteral(folded[0] ?? '')}`;
  if (is === 'starts_with') return `${expression} like ${startsLiteral(folded[0] ?? '')}`;
  return `${expression} in (${folded.map(bytesLiteral).join(',')})`;
}

function compileMoment(column: string, rule: FieldRule, { now, timeZone }: RuleContext): string {
  const [from, to] = dayRange(rule, dayAt(now, timeZone));
  const least = from === null ? [] : [`${column} >= ${timeLiteral(startOfDayNumber(from, timeZone))}`];
  const most = to === null ? [] : [`${column} < ${timeLiteral(startOfDayNumber(to + 1, timeZone))}`];
  return `(${[...least, ...most].join(' and ')})`;
}

/** The first and the last day that a rule means. */
function dayRange({ is, values }: FieldRule, today: number): [number | null, number | null] {
  if (is === 'in_last_days') return [today - Number(values[0]), today];
  const [first = 0, second = first] = values.map((value) => dayNumber(value) ?? 0);
  if (is === 'at_least') return [first, null];
  return is === 'at_most' ? [null, first] : [first, second];
}

function compileOwn(rule: FieldRule, field: ContactField, context: RuleContext): string {
  const slot = slotColumn(field);
  const column = slot === null ? fromJson(field) : `c.${slot}`;
  if (rule.is === 'known') return `${column} is not null`;
  if (field.kind === 'date') return compileDate(column, rule, { slot: slot !== null, context });
  if (field.kind === 'number') return compileNumber(slot === null ? `${column} + 0e0` : column, rule);
  if (field.kind === 'yes_no') return compileYesNo(column, rule, slot !== null);
  return slot === null
    ? compileText(`lower(${column})`, rule, lowerAsSql)
    : compileText(column, rule, foldText);
}

/** What a value of the kind looks like: one that was there before the field was defined may look otherwise and counts for none. */
const FORM: Record<FieldKind, string | null> = {
  text: null,
  choice: null,
  number: '^-?[0-9]+([.][0-9]+)?$',
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  yes_no: '^(true|false)$',
};

function fromJson({ key, kind }: ContactField): string {
  const value = `json_value(c.custom, ${textLiteral(`$."${key.replaceAll(/[^\w-]/g, '')}"`)})`;
  const form = FORM[kind];
  return form === null ? value : `(case when ${value} regexp '${form}' then ${value} end)`;
}

/** With an exponent, so that the database reads a double and no decimal. */
const doubleLiteral = (text = ''): string => (Number(text) || 0).toExponential();

const OPERATOR: Partial<Record<Comparison, string>> = { at_least: '>=', at_most: '<=' };

/** A value that is no number, as an erasure leaves it, is nobody's. */
function compileNumber(column: string, { is, values: all }: FieldRule): string {
  const values = all.filter((value) => Number.isFinite(Number(value)));
  if (values.length === 0 || (values.length < all.length && is !== 'one_of')) return '1=0';
  if (is === 'between')
    return `${column} between ${doubleLiteral(values[0])} and ${doubleLiteral(values[1])}`;
  const operator = OPERATOR[is];
  if (operator !== undefined) return `${column} ${operator} ${doubleLiteral(values[0])}`;
  return `${column} in (${values.map(doubleLiteral).join(',')})`;
}

function compileDate(
  column: string,
  rule: FieldRule,
  { slot, context }: { slot: boolean; context: RuleContext },
): string {
  const literal = (day: number): string => (slot ? String(day) : bytesLiteral(dayText(day)));
  const [from, to] = dayRange(rule, dayAt(context.now, context.timeZone));
  if (to === null) return `${column} >= ${literal(from ?? 0)}`;
  return from === null
    ? `${column} <= ${literal(to)}`
    : `${column} between ${literal(from)} and ${literal(to)}`;
}

function compileYesNo(column: string, { values }: FieldRule, slot: boolean): string {
  const yes = values[0] === 'true';
  if (slot) return `${column} = ${yes ? 1 : 0}`;
  return `${column} = ${bytesLiteral(yes ? 'true' : 'false')}`;
}
