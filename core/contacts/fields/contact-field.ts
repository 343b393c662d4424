import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../../database/columns.js';

export const FIELD_KINDS = ['text', 'number', 'date', 'yes_no', 'choice'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * Values of defined fields that segments ask for, in columns of their own: 0.3 µs a contact where taking them out of the JSON
 * takes 0.7. Each further column slows every scan by 3 ns a contact, so there are few; later fields are read from the JSON.
 */
export const TEXT_SLOTS = 8;
export const NUMBER_SLOTS = 8;

/**
 * A field that the account has defined. In `contact.custom` every value is text in one form: a number as `-12.5`, a date as
 * `2026-01-31`, yes or no as `true` or `false`, a choice as its option. Its slot holds what segments compare: text and choices
 * in lower case (`text1` …); a number as it is, a date as days since 1970, yes as 1 and no as 0 (`number1` …).
 */
export const ContactField = defineEntity({
  name: 'ContactField',
  tableName: 'contact_field',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    /** snake_case: what templates and files call it. */
    key: asciiColumn(40).fieldName('field_key'),
    label: p.string().length(100),
    kind: asciiColumn(8).$type<FieldKind>(),
    /** Of a choice. */
    options: p.json<string[]>(),
    /** From 1, among the columns of its kind; null: read from the JSON. */
    slot: p.tinyint().unsigned().nullable(),
    /** Contacts that had a value under this key before are being written into the slot until then. */
    readyAt: timeColumn().nullable(),
    createdAt: timeColumn(),
  },
  uniques: [{ name: 'contact_field_key', properties: ['accountId', 'key'] }],
});
export type ContactField = InferEntity<typeof ContactField>;
