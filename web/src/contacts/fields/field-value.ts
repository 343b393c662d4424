import { count, onDay } from '../../app/format.js';
import type { FieldKind } from '../../gql/graphql.js';

/** As far as a value needs to know its field. */
export interface FieldForm {
  key: string;
  label: string;
  kind: FieldKind;
  options: readonly string[];
}

export const KIND_WORDS: Record<FieldKind, string> = {
  TEXT: 'Text',
  NUMBER: 'Number',
  DATE: 'Date',
  YES_NO: 'Yes or no',
  CHOICE: 'Choice',
};

/** A value as the API has it: text in one form for each kind; empty where there is none. */
export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** `3000.50` keeps what it is written with: a price of three decimals is not a price of two. */
function shownNumber(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,15})(\.\d+)?$/.exec(text) ?? [];
  return whole ? `${sign}${count(Number(whole))}${fraction}` : text;
}

/** A value for a person to read. */
export function shownValue(kind: FieldKind, value: unknown): string {
  const text = valueText(value);
  if (kind === 'YES_NO') return { true: 'Yes', false: 'No' }[text] ?? text;
  if (kind === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(text)) return onDay(`${text}T12:00:00`);
  return kind === 'NUMBER' ? shownNumber(text) : text;
}

/** What is wrong with a value before the server is asked; it has the last word. */
export function valueFault(kind: FieldKind, typed: string): string | undefined {
  if (kind !== 'NUMBER' || typed.trim() === '') return undefined;
  return /^-?\d+([.,]\d+)?$/.test(typed.trim().replaceAll(/[\s']/g, ''))
    ? undefined
    : 'This is not a number, such as 1250 or -12.5.';
}

/** A number as it is typed in Nairobi or in Berlin, in the form of the API. */
export function typedValue(kind: FieldKind, typed: string): string {
  const text = typed.trim();
  return kind === 'NUMBER' ? text.replaceAll(/[\s']/g, '').replace(',', '.') : text;
}
