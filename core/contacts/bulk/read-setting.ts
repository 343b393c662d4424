import { isTimeZone } from '../../accounts/home-country.js';
import type { Work } from '../../database/work.js';
import { InvalidInput } from '../../platform/refusal.js';
import { readFieldValue } from '../fields/field-value.js';
import { readFields } from '../fields/read-fields.js';
import { OWN_FIELDS, isOwnKey, type OwnKey } from './write-values.js';

export interface Setting {
  /** Of a field, or first_name, last_name, time_zone. */
  key: string;
  /** Null takes it away. */
  value: string | null;
}

export interface SettingChange {
  key: string;
  name: string;
  value?: string;
}

const refuse = (property: keyof Setting, message: string): InvalidInput =>
  new InvalidInput([{ path: `setField.${property}`, message }]);

/** The value in its field's form. Throws InvalidInput for one that does not fit, before a single contact is changed. */
export async function readSetting(work: Work, { key, value }: Setting): Promise<SettingChange> {
  const wanted = value === null || value.trim() === '' ? null : value;
  if (isOwnKey(key)) {
    const { name } = OWN_FIELDS[key];
    return { key, name, ...(wanted !== null && { value: readOwn(key, wanted) }) };
  }
  const fields = await readFields(work);
  const field = fields.find((one) => one.key === key);
  if (field === undefined) {
    const keys = [...Object.keys(OWN_FIELDS), ...fields.map((one) => one.key)].join(', ');
    throw refuse('key', `There is no field of this key. There are: ${keys}.`);
  }
  if (wanted === null) return { key, name: field.label };
  const read = readFieldValue(field, wanted);
  if (!read.ok) throw refuse('value', read.reason);
  return { key, name: field.label, value: read.text };
}

function readOwn(key: OwnKey, raw: string): string {
  const { name, most } = OWN_FIELDS[key];
  const text = raw
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
  if (text.length > most) throw refuse('value', `In ${name} there is room for ${most} characters.`);
  if (key === 'time_zone' && !isTimeZone(text))
    throw refuse('value', 'There is no such time zone. Use a name such as Africa/Nairobi.');
  return text;
}
