import type { ContactInput } from '../../gql/graphql.js';
import { typedValue, valueText, type FieldForm } from '../fields/field-value.js';

/** What the form of a contact holds; every value as it was typed, empty where there is none. */
export interface ContactForm {
  firstName: string;
  lastName: string;
  timeZone: string;
  custom: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: ContactForm = { firstName: '', lastName: '', timeZone: '', custom: {} };

interface Known {
  firstName: string | null;
  lastName: string | null;
  timeZone: { name: string; source: string };
  custom: Record<string, unknown>;
}

/** A time zone that nobody has given is not in the form: saving it would make it a given one. */
export const formOf = ({ firstName, lastName, timeZone, custom }: Known): ContactForm => ({
  firstName: firstName ?? '',
  lastName: lastName ?? '',
  timeZone: timeZone.source === 'GIVEN' ? timeZone.name : '',
  custom: Object.fromEntries(Object.entries(custom).map(([key, value]) => [key, valueText(value)])),
});

const orNull = (text: string): string | null => text.trim() || null;

/** Only what differs: what a colleague has changed meanwhile stays. Null takes a value away. */
export function changesIn(was: ContactForm, is: ContactForm, fields: readonly FieldForm[]): ContactInput {
  const custom = Object.fromEntries(
    fields
      .map(({ key, kind }) => [key, typedValue(kind, is.custom[key] ?? ''), was.custom[key] ?? ''] as const)
      .filter(([, now, before]) => now !== before)
      .map(([key, now]) => [key, now || null]),
  );
  const own = (['firstName', 'lastName', 'timeZone'] as const).filter(
    (name) => is[name].trim() !== was[name].trim(),
  );
  return {
    ...Object.fromEntries(own.map((name) => [name, orNull(is[name])])),
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}
