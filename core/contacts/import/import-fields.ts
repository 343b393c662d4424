import { LockMode } from '@mikro-orm/core';
import type { Work } from '../../database/work.js';
import { InvalidInput } from '../../platform/refusal.js';
import { ContactField } from '../fields/contact-field.js';
import { createContactField } from '../fields/create-field.js';
import { readFields } from '../fields/read-fields.js';
import { slotColumn, slotValue } from '../fields/slots.js';

/** Of an account, where an import makes fields of columns that nobody has said anything about. */
export const MOST_FIELDS = 30;
const LONGEST_LABEL = 100;

/** Makes text fields of keys that are none yet, until the account has 30; the values of further ones are left out. */
export async function createMissingFields(
  work: Work,
  { wanted }: { wanted: readonly { key: string; label: string }[] },
): Promise<void> {
  const known = new Set((await readFields(work)).map(({ key }) => key));
  const missing = wanted.filter(({ key }) => !known.has(key));
  for (const { key, label } of missing.slice(0, Math.max(0, MOST_FIELDS - known.size))) {
    const name = label.trim().slice(0, LONGEST_LABEL) || key;
    try {
      await createContactField(work, { key, label: name, kind: 'text', options: [] });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error; // no key of ours: its values are left out
    }
  }
}

/** The account's fields, which stay as they are until the transaction ends. */
const lockFields = async ({ em, actor }: Work): Promise<ContactField[]> =>
  await em.find(ContactField, { accountId: actor.accountId }, { lockMode: LockMode.PESSIMISTIC_READ });

/** How values of a file's columns are written. */
export interface FieldWriter {
  /** Of the values, those that are of fields. */
  kept(custom: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /** The columns of those that have one. */
  slots: readonly string[];
  /** Puts what these hold for a contact's values behind its cells. */
  addSlots(cells: (string | null)[], custom: Readonly<Record<string, string>>): void;
}

const LONGEST_SLOT = 500;

/** Writes the fields that a file has columns for; what is no field any more is left out. */
export async function fieldWriter(work: Work, keys: readonly string[]): Promise<FieldWriter> {
  const known = keys.length === 0 ? [] : await lockFields(work);
  const fields = known.filter(({ key }) => keys.includes(key));
  const names = new Set(fields.map(({ key }) => key));
  const allKnown = keys.every((key) => names.has(key));
  const slotted = fields.flatMap((field) => {
    const column = slotColumn(field);
    return column === null ? [] : [{ field, column }];
  });
  return {
    kept: (custom) =>
      allKnown ? custom : Object.fromEntries(Object.entries(custom).filter(([key]) => names.has(key))),
    slots: slotted.map(({ column }) => column),
    addSlots(cells, custom) {
      for (const { field } of slotted) cells.push(slotCell(field, valueOf(custom, field.key)));
    },
  };
}

/** `constructor` is a good key, and every object has one. */
const valueOf = (custom: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(custom, key) ? custom[key] : undefined;

function slotCell(field: ContactField, text: string | undefined): string | null {
  if (text === undefined) return null;
  const value = slotValue(field, text);
  if (typeof value === 'string') return value.length <= LONGEST_SLOT ? value : cut(value);
  return Number.isFinite(value) ? String(value) : null;
}

/** Longer than its column only where folding made it longer. */
const cut = (text: string): string => text.slice(0, LONGEST_SLOT).replace(/[\uD800-\uDBFF]$/u, '');
