import type { ColumnChoice } from '../contact-import.js';
import type { ContactField } from '../fields/contact-field.js';
import { snakeCase } from '../fields/snake-case.js';

/** Which column is what, counted from 0. Columns that appear nowhere are not imported. */
export interface Mapping {
  phone: number;
  firstName: number | null;
  lastName: number | null;
  timeZone: number | null;
  tags: number | null;
  custom: readonly { column: number; key: string }[];
}

const words = (text: string): readonly string[] => text.split(' ');
// Headings as they are met, in snake_case; of two the earlier wins.
const PHONE = words(
  'msisdn mobile mobile_number mobile_phone mobile_no mobile_phone_number phone phone_number phone_no phonenumber cell cellphone cell_phone ' +
    'cell_number telephone telephone_number telephone_no tel tel_no gsm whatsapp whatsapp_number numero_de_telephone telephone_portable portable ' +
    'celular telefono telefone telefon handynummer namba_ya_simu nambari_ya_simu simu contact_number contact_no recipient number no numero nambari contact to',
);
const FIRST_NAME = words(
  'first_name firstname first given_name givenname forename fname prenom nombre vorname jina_la_kwanza name full_name fullname customer_name ' +
    'client_name contact_name nom_complet nome jina',
);
const LAST_NAME = words(
  'last_name lastname last surname family_name familyname lname sname other_names nom nom_de_famille apellido apellidos sobrenome nachname jina_la_ukoo',
);
const TIME_ZONE = words('time_zone timezone tz iana_time_zone');
const TAGS = words('tags tag labels label etiquettes etiquetas');
/** What we add to the rows that we refuse: somebody who mends them sends them back as they are. */
export const REFUSAL_COLUMNS = ['import_line', 'import_column', 'import_reason'];
/** What our export of contacts adds to what an import takes. */
export const EXPORT_COLUMNS = words(
  'country lists marketing_consent marketing_consent_at_utc transactional_consent transactional_consent_at_utc do_not_sell_at_utc last_sent_at_utc last_delivered_at_utc ' +
    'last_failed_at_utc last_replied_at_utc last_clicked_at_utc created_at_utc updated_at_utc contact_id',
);
/** Only in a file that nobody else has made: `country` alone is a field like others. */
const ownColumns = (keys: readonly string[]): readonly string[] =>
  ['contact_id', 'marketing_consent'].every((key) => keys.includes(key))
    ? [...REFUSAL_COLUMNS, ...EXPORT_COLUMNS]
    : REFUSAL_COLUMNS;
const PHONE_PART = /(?:^|_)(?:phone|mobile|msisdn|tel|telephone|cell|cellphone|whatsapp)(?:_|$)/u;
const RESERVED = ['phone', 'first_name', 'last_name', 'time_zone', 'tags', 'country', 'created_at'];

const PHONE_LIKE = /^['"=+(\s]*[\d\s().\-/+'"]{7,30}$/u;
const SCIENTIFIC = /^\d[.,]\d+e\+?\d+$/iu;
const digitsIn = (text: string): number => text.replace(/\D/gu, '').length;

/** Whether a cell could be a phone number to a quick look: 7 to 15 digits and little else. */
export function looksLikePhone(cell: string): boolean {
  const text = cell.normalize('NFKC').trim();
  if (SCIENTIFIC.test(text)) return true;
  return PHONE_LIKE.test(text) && digitsIn(text) >= 7 && digitsIn(text) <= 17;
}

const looksLikeName = (cell: string): boolean => /^[\p{L}\p{M}'’.\- ]{2,}$/u.test(cell.trim());

type Samples = readonly (readonly string[])[];

/** The share of a column's cells, of those that hold anything, for which `test` holds. Null when all are empty. */
function share(samples: Samples, column: number, test: (cell: string) => boolean): number | null {
  const cells = samples.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? null : cells.filter(test).length / cells.length;
}

function byHeading(keys: readonly string[], known: readonly string[]): number[] {
  const rank = (key: string): number => known.indexOf(key);
  return keys
    .map((key, column) => ({ column, rank: rank(key) }))
    .filter((found) => found.rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map((found) => found.column);
}

function phoneColumn(keys: readonly string[], samples: Samples, width: number): number | null {
  const partly = keys.flatMap((key, column) => (PHONE_PART.test(key) ? [column] : []));
  const named = [...byHeading(keys, PHONE), ...partly];
  const fitting = named.find((column) => (share(samples, column, looksLikePhone) ?? 1) >= 0.5);
  if (fitting !== undefined) return fitting;
  const [best] = Array.from({ length: width }, (_, column) => ({
    column,
    fit: share(samples, column, looksLikePhone) ?? 0,
  })).toSorted((a, b) => b.fit - a.fit);
  return best && best.fit >= 0.6 ? best.column : (named[0] ?? null);
}

/** Where there are no headings: the first two columns of plain words are taken for the names. */
function nameColumns(keys: readonly string[], samples: Samples, phone: number): (number | null)[] {
  if (keys.length > 0) {
    return [FIRST_NAME, LAST_NAME].map(
      (known) => byHeading(keys, known).find((column) => column !== phone) ?? null,
    );
  }
  const width = Math.max(0, ...samples.map((row) => row.length));
  const texts = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== phone && (share(samples, column, looksLikeName) ?? 0) >= 0.8,
  );
  return [texts[0] ?? null, texts[1] ?? null];
}

function uniqueKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}_${copy}`;
  taken.add(key);
  return key;
}

/**
 * Guesses what the columns are, from their headings and a few rows. `header` is empty when the file has none. Null when no column can be the
 * phone numbers. Every column that is neither number nor name becomes a custom field, its key the heading in snake_case.
 */
export function guessMapping(
  header: readonly string[],
  samples: Samples,
  fields: readonly Pick<ContactField, 'key' | 'label'>[] = [],
): Mapping | null {
  const keys = header.map(snakeCase);
  const width = Math.max(header.length, ...samples.map((row) => row.length));
  const phone = phoneColumn(keys, samples, width);
  if (phone === null) return null;
  const [firstName = null, lastName = null] = nameColumns(keys, samples, phone);
  const [timeZone = null, tags = null] = [TIME_ZONE, TAGS].map(
    (known) => byHeading(keys, known).find((column) => column !== phone) ?? null,
  );
  const used = new Set([phone, firstName, lastName, timeZone, tags]);
  const taken = new Set(RESERVED);
  const own = ownColumns(keys);
  const keyOf = fieldKeys(fields);
  const custom = Array.from({ length: width }, (_, column) => column)
    .filter((column) => !used.has(column) && !own.includes(keys[column] ?? ''))
    .map((column) => {
      const wanted = keys[column] || `column_${column + 1}`;
      return { column, key: uniqueKey(keyOf.get(wanted) ?? wanted, taken) };
    });
  return { phone, firstName, lastName, timeZone, tags, custom };
}

/** What a heading may say of a field: its key, or its label. */
const fieldKeys = (fields: readonly Pick<ContactField, 'key' | 'label'>[]): Map<string, string> =>
  new Map([
    ...fields.map(({ key, label }) => [snakeCase(label), key] as const),
    ...fields.map(({ key }) => [key, key] as const),
  ]);

/** The columns as somebody chose them. There must be one of the phone numbers. */
export function mappingOf(columns: readonly ColumnChoice[]): Mapping {
  const columnOf = (target: ColumnChoice['target']): number | null =>
    columns.find((choice) => choice.target === target)?.column ?? null;
  return {
    phone: columnOf('phone') ?? 0,
    firstName: columnOf('first_name'),
    lastName: columnOf('last_name'),
    timeZone: columnOf('time_zone'),
    tags: columnOf('tags'),
    custom: columns.flatMap(({ column, target, key }) =>
      target === 'field' && key !== undefined ? [{ column, key }] : [],
    ),
  };
}

const KNOWN = new Set([...PHONE, ...FIRST_NAME]);

export const isKnownHeading = (cell: string): boolean => KNOWN.has(snakeCase(cell));

export function isPhoneHeading(cell: string): boolean {
  const key = snakeCase(cell);
  return PHONE.includes(key) || PHONE_PART.test(key);
}
