import { z } from 'zod';
import { isTimeZone } from '../../accounts/home-country.js';
import { checkInput } from '../../platform/check-input.js';
import type { Id } from '../../platform/id.js';
import { InvalidInput, type FieldIssue } from '../../platform/refusal.js';
import type { ContactField } from '../fields/contact-field.js';
import { readFieldValue } from '../fields/field-value.js';
import { describeFault } from '../msisdn/faults.js';
import { makeNormaliser } from '../msisdn/normalise.js';

/** What is left out stays as it is; null takes away. */
export interface ContactInput {
  msisdn?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  timeZone?: string | null | undefined;
  /** By key. */
  custom?: Readonly<Record<string, unknown>> | null | undefined;
  listIds?: readonly Id[] | null | undefined;
  tagIds?: readonly Id[] | null | undefined;
}

const MOST_GROUPS = 100;

const name = z
  .string()
  .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
  .refine((text) => text.length <= 100, 'A name has at most 100 characters.')
  .transform((text) => text || null)
  .nullish();

/** UTC, or a place; offsets such as +03:00 know no summer time. */
const isZone = (zone: string): boolean => /^[A-Za-z]/.test(zone) && isTimeZone(zone);

const Names = z.object({
  firstName: name,
  lastName: name,
  timeZone: z
    .string()
    .trim()
    .refine((zone) => zone === '' || isZone(zone), 'There is no such time zone: write it as Africa/Nairobi.')
    .transform((zone) => zone || null)
    .nullish(),
  listIds: z.array(z.string()).max(MOST_GROUPS, `At most ${MOST_GROUPS} lists at a time.`).nullish(),
  tagIds: z.array(z.string()).max(MOST_GROUPS, `At most ${MOST_GROUPS} tags at a time.`).nullish(),
});

export const readNames = (input: ContactInput): z.output<typeof Names> => checkInput(Names, input);

/** The number in E.164 with its country. Throws InvalidInput. */
export function readNumber(raw: string, country: string): { msisdn: string; country: string } {
  const number = makeNormaliser(country)(raw);
  if (number.ok) return number;
  throw new InvalidInput([{ path: 'msisdn', message: describeFault(number.reason) }]);
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** What a contact's values become. Throws InvalidInput with every fault. */
export function changeValues(
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, unknown>>,
  fields: readonly ContactField[],
): Record<string, string> {
  const after = new Map(Object.entries(before));
  const issues: FieldIssue[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const read = value === null ? null : readValue(key, value, fields);
    if (read === null || read.text === '') after.delete(key);
    else if (read.text === undefined) issues.push({ path: `custom.${key}`, message: read.message });
    else after.set(key, read.text);
  }
  if (issues.length > 0) throw new InvalidInput(issues);
  return Object.fromEntries(after);
}

function readValue(
  key: string,
  value: unknown,
  fields: readonly ContactField[],
): { text: string; message?: never } | { text?: never; message: string } {
  const field = fields.find((one) => one.key === key);
  if (field === undefined) return { message: noField(key, fields) };
  const text = asText(value);
  if (text === null) return { message: `${field.label} takes a text, a number, or true or false.` };
  if (text.trim() === '') return { text: '' };
  const read = readFieldValue(field, text);
  return read.ok ? { text: read.text } : { message: read.reason };
}

function noField(key: string, fields: readonly ContactField[]): string {
  const known = fields.map((field) => field.key).join(', ');
  const there = known === '' ? 'There are none yet: make one first.' : `There are: ${known}.`;
  return `There is no field ${key.slice(0, 40)}. ${there}`;
}
