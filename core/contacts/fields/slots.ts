import { textLiteral } from '../../database/sql.js';
import type { ContactField } from './contact-field.js';

type Slotted = Pick<ContactField, 'kind' | 'slot'>;

const isText = ({ kind }: Pick<ContactField, 'kind'>): boolean => kind === 'text' || kind === 'choice';

/** The kind of column that holds values of this kind of field. */
export const slotPrefix = (field: Pick<ContactField, 'kind'>): 'text' | 'number' =>
  isText(field) ? 'text' : 'number';

/** `text3`, `number1`; null for a field that is read from the JSON. */
export const slotColumn = (field: Slotted): string | null =>
  field.slot == null ? null : `${slotPrefix(field)}${field.slot}`;

/** In which two texts that differ in case only are the same. */
export const foldText = (text: string): string => text.normalize('NFC').toLowerCase();

const DAY_MS = 86_400_000;

/** Of a value in the form of `contact.custom`: folded text, a number, days since 1970, 1 or 0. NaN for a text that has not its kind's form. */
export function slotValue({ kind }: Pick<ContactField, 'kind'>, text: string): string | number {
  switch (kind) {
    case 'text':
    case 'choice':
      return foldText(text);
    case 'number':
      return text.trim() === '' ? Number.NaN : Number(text);
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / DAY_MS : Number.NaN;
    case 'yes_no':
      return text === 'true' ? 1 : text === 'false' ? 0 : Number.NaN;
  }
}

/** Longer than its column only where folding made a text of 500 characters longer. */
const cut = (text: string): string => (text.length <= 500 ? text : [...text].slice(0, 500).join(''));

function literalOf(field: Slotted, text: string | undefined): string {
  if (text === undefined) return 'null';
  const value = slotValue(field, text);
  if (typeof value === 'string') return textLiteral(cut(value));
  return Number.isFinite(value) ? String(value) : 'null';
}

/** Writes the slots of contacts: the columns of the account's fields, and for one contact's values the literals in their order. */
export function slotWriter(fields: readonly Pick<ContactField, 'key' | 'kind' | 'slot'>[]): {
  columns: readonly string[];
  literals(custom: Readonly<Record<string, string>>): string[];
} {
  const slotted = fields.filter(({ slot }) => slot != null);
  return {
    columns: slotted.map((field) => slotColumn(field) as string),
    literals: (custom) =>
      slotted.map((field) =>
        literalOf(field, Object.hasOwn(custom, field.key) ? custom[field.key] : undefined),
      ),
  };
}
