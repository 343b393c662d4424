import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';
import { NUMBER_SLOTS, TEXT_SLOTS } from './fields/contact-field.js';

const numbered = <Column>(prefix: string, count: number, column: () => Column): Record<string, Column> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i + 1}`, column()]));

/** Written and read by SQL only: see fields/slots.ts. */
const slots: object = {
  ...numbered('text', TEXT_SLOTS, () => p.string().length(500).nullable().lazy()),
  ...numbered('number', NUMBER_SLOTS, () => p.double().nullable().lazy()),
};

/** A bit for each tag and list that it has or is in, of those that have one (group-mark.ts). Kept by SQL only: see bulk/marks.ts. */
const marks: object = {
  tagMarks: p.bigint('bigint').unsigned().default('0').lazy(),
  listMarks: p.bigint('bigint').unsigned().default('0').lazy(),
};

export const Contact = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    /** E.164 with a leading plus; unique in the account, so no campaign can reach a number twice. */
    msisdn: asciiColumn(16),
    /** ISO 3166-1, by the number; null where the number tells none. */
    country: asciiColumn(2).nullable(),
    firstName: p.string().length(100).nullable(),
    lastName: p.string().length(100).nullable(),
    /** IANA name, if somebody gave it; derived otherwise. */
    timeZone: asciiColumn(64).nullable(),
    /** Further fields by key, as text in the form of their kind (contact-field.ts). */
    custom: p.json<Record<string, string>>(),
    ...slots,
    ...marks,
    /** The import that brought it in. */
    importId: idColumn().nullable(),
    /** Marketing: the state of consent and since when. One of the two at the most is set. */
    optedInAt: timeColumn().nullable(),
    optedOutAt: timeColumn().nullable(),
    /** Transactional messages, likewise. */
    transactionalInAt: timeColumn().nullable(),
    transactionalOutAt: timeColumn().nullable(),
    /** CCPA, section 1798.120. */
    doNotSellAt: timeColumn().nullable(),
    /** Activity, rolled up some time after it happened (core/segments/roll-activity.ts). */
    lastSentAt: timeColumn().nullable(),
    lastDeliveredAt: timeColumn().nullable(),
    lastFailedAt: timeColumn().nullable(),
    lastRepliedAt: timeColumn().nullable(),
    lastClickedAt: timeColumn().nullable(),
    createdAt: timeColumn(),
    updatedAt: timeColumn(),
  },
  uniques: [{ name: 'contact_msisdn', properties: ['accountId', 'msisdn'] }],
  indexes: [
    { name: 'contact_first_name', properties: ['accountId', 'firstName'] },
    { name: 'contact_last_name', properties: ['accountId', 'lastName'] },
  ],
});
export type Contact = InferEntity<typeof Contact>;
