import type { FieldKind } from '../fields/contact-field.js';
import { readFieldValue } from '../fields/field-value.js';

/** Fewer say too little. */
const ENOUGH = 3;
/** A postal code, an account's number: taken for a number it would lose its zeros. */
const IS_CODE = /^[+0]\d|^\d{11,}$/u;
const ZERO_OR_ONE = /^[01]$/u;

/** What kind of field would take all of these values; text where they do not say. */
export function guessKind(values: readonly string[], dayFirst: boolean): FieldKind {
  if (values.length < ENOUGH) return 'text';
  const fits = (kind: FieldKind): boolean =>
    values.every((value) => readFieldValue({ kind, options: [], label: '' }, value, { dayFirst }).ok);
  if (values.some((value) => IS_CODE.test(value))) return 'text';
  if (fits('number') && !values.every((value) => ZERO_OR_ONE.test(value))) return 'number';
  if (fits('yes_no')) return 'yes_no';
  return fits('date') ? 'date' : 'text';
}
