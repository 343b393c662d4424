import type { Work } from '../../database/work.js';
import { InvalidInput, type FieldIssue } from '../../platform/refusal.js';
import type { ColumnChoice } from '../contact-import.js';
import type { ContactField, FieldKind } from '../fields/contact-field.js';
import { createContactField } from '../fields/create-field.js';
import { readFields } from '../fields/read-fields.js';

export interface NewField {
  label: string;
  key: string | null;
  kind: FieldKind;
  options: string[];
}

/** Where somebody wants a column to go. */
export interface ColumnWish {
  /** From 0. */
  column: number;
  target: ColumnChoice['target'] | 'new_field' | 'ignore';
  /** Of `field`. */
  fieldKey: string | null;
  /** Of `new_field`. */
  newField: NewField | null;
}

const MOST_COLUMNS = 100;
/** Each of them is one column's at the most. */
const SINGLE = {
  phone: 'the phone numbers',
  first_name: 'the first names',
  last_name: 'the last names',
  time_zone: 'the time zones',
  tags: 'the tags',
} as const;

const at = (index: number, rest: string): string => `columns.${index}.${rest}`;

/** What is wrong with the columns as chosen, and what to do. */
export function checkColumns(
  fields: readonly Pick<ContactField, 'key'>[],
  wishes: readonly ColumnWish[],
): FieldIssue[] {
  const issues = wishes.flatMap((wish, index) => [
    ...checkPlace(wishes, wish, index),
    ...checkTarget(wishes, wish, index),
    ...checkField(fields, wish, index),
  ]);
  if (wishes.some(({ target }) => target === 'phone')) return issues;
  const message = 'Say which column holds the phone numbers: one must have the target PHONE.';
  return [{ path: 'columns', message }, ...issues];
}

function checkPlace(wishes: readonly ColumnWish[], { column }: ColumnWish, index: number): FieldIssue[] {
  if (column < 0 || column >= MOST_COLUMNS) {
    return [{ path: at(index, 'column'), message: `Columns are counted from 0 to ${MOST_COLUMNS - 1}.` }];
  }
  if (wishes.findIndex((other) => other.column === column) === index) return [];
  const message = `Column ${column} is chosen more than once. Give each column one target.`;
  return [{ path: at(index, 'column'), message }];
}

function checkTarget(wishes: readonly ColumnWish[], wish: ColumnWish, index: number): FieldIssue[] {
  const first = wishes.findIndex(
    ({ target, fieldKey }) => target === wish.target && fieldKey === wish.fieldKey,
  );
  if (first === index) return [];
  if (wish.target === 'field' && wish.fieldKey !== null) {
    const message = `Two columns go to ${wish.fieldKey}. Choose one, and ignore the other.`;
    return [{ path: at(index, 'fieldKey'), message }];
  }
  if (!(wish.target in SINGLE)) return [];
  const what = SINGLE[wish.target as keyof typeof SINGLE];
  return [
    { path: at(index, 'target'), message: `Two columns hold ${what}. Choose one, and ignore the other.` },
  ];
}

function checkField(
  fields: readonly Pick<ContactField, 'key'>[],
  { target, fieldKey, newField }: ColumnWish,
  index: number,
): FieldIssue[] {
  if (target === 'new_field' && newField === null) {
    return [{ path: at(index, 'newField'), message: 'Say what the new field is to be called.' }];
  }
  if (target !== 'field') return [];
  if (fieldKey === null) {
    return [{ path: at(index, 'fieldKey'), message: 'Say which field the column goes to.' }];
  }
  if (fields.some(({ key }) => key === fieldKey)) return [];
  const keys = fields.map(({ key }) => key).toSorted();
  const those = keys.length === 0 ? 'There are none yet' : `There are: ${keys.join(', ')}`;
  return [
    {
      path: at(index, 'fieldKey'),
      message: `There is no field ${fieldKey}. ${those}; or use NEW_FIELD.`,
    },
  ];
}

/** The columns as they are stored: new fields are made, and ignored columns left out. Throws InvalidInput. */
export async function chooseColumns(work: Work, wishes: readonly ColumnWish[]): Promise<ColumnChoice[]> {
  const issues = checkColumns(await readFields(work), wishes);
  if (issues.length > 0) throw new InvalidInput(issues);
  const choices: ColumnChoice[] = [];
  for (const [index, wish] of wishes.entries()) {
    const choice = await chosen(work, wish, index);
    if (choice !== null) choices.push(choice);
  }
  return choices;
}

async function chosen(
  work: Work,
  { column, target, fieldKey, newField }: ColumnWish,
  index: number,
): Promise<ColumnChoice | null> {
  if (target === 'ignore') return null;
  if (target === 'field') return { column, target, key: fieldKey ?? '' };
  if (target !== 'new_field' || newField === null)
    return { column, target: target as ColumnChoice['target'] };
  try {
    const { key } = await createContactField(work, newField);
    return { column, target: 'field', key };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(
      error.details.issues.map(({ path, message }) => ({ path: at(index, `newField.${path}`), message })),
    );
  }
}
