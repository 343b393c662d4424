import { idLiteral, textLiteral, timeLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { ContactField } from '../fields/contact-field.js';
import { slotWriter } from '../fields/slots.js';
import type { LockedContact } from './lock-contacts.js';

/** Fields every contact has, by the keys they are asked for with. */
export const OWN_FIELDS = {
  first_name: { property: 'firstName', name: 'the first name', most: 100 },
  last_name: { property: 'lastName', name: 'the last name', most: 100 },
  time_zone: { property: 'timeZone', name: 'the time zone', most: 64 },
} as const;
export type OwnKey = keyof typeof OWN_FIELDS;
export const isOwnKey = (key: string): key is OwnKey => Object.hasOwn(OWN_FIELDS, key);

/** What is written: a column of the contact, or one of the account's fields. */
export type Target = OwnKey | Pick<ContactField, 'key' | 'kind' | 'slot'>;

export function valueOf(target: Target, contact: LockedContact): string | null {
  if (typeof target === 'string') return contact[OWN_FIELDS[target].property];
  return Object.hasOwn(contact.custom, target.key) ? (contact.custom[target.key] ?? null) : null;
}

export interface NewValue {
  contact: LockedContact;
  value: string | null;
}

/** By `insert … on duplicate key`, which is the cheapest form for rows with values of their own; they exist, so it never inserts. */
export async function writeValues(
  { sql, actor, now }: Work,
  { target, rows, quiet = false }: { target: Target; rows: readonly NewValue[]; quiet?: boolean },
): Promise<void> {
  if (rows.length === 0) return;
  const writer = typeof target === 'string' ? ownWriter(target) : customWriter(target);
  const columns = ['custom', ...writer.columns];
  const time = timeLiteral(now);
  const literals = rows.map(({ contact, value }) => {
    const cells = writer.literals(contact, value).join(',');
    return `(${idLiteral(actor.accountId)},${idLiteral(contact.id)},'${contact.msisdn}',${time},${time},${cells})`;
  });
  const changed = [...writer.changed, ...(quiet ? [] : ['updated_at'])];
  await sql.run(
    `insert into contact (account_id, id, msisdn, created_at, updated_at, ${columns.join(',')}) values ${literals.join(',')}
     on duplicate key update ${changed.map((column) => `${column} = values(${column})`).join(', ')}`,
  );
}

interface Writer {
  /** Beside `custom`. */
  columns: readonly string[];
  changed: readonly string[];
  literals(contact: LockedContact, value: string | null): string[];
}

const ownWriter = (key: OwnKey): Writer => ({
  columns: [key],
  changed: [key],
  literals: (_contact, value) => [`'{}'`, textLiteral(value)],
});

function customWriter(field: Exclude<Target, OwnKey>): Writer {
  const slots = slotWriter([field]);
  return {
    columns: slots.columns,
    changed: ['custom', ...slots.columns],
    literals({ custom }, value) {
      const { [field.key]: _before, ...others } = custom;
      const next = value === null ? others : { ...others, [field.key]: value };
      return [textLiteral(JSON.stringify(next)), ...slots.literals(next)];
    },
  };
}
