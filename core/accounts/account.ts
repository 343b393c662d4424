import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: idColumn().primary(),
    name: p.string().length(100),
    /** ISO 4217. */
    currency: asciiColumn(3),
    /** ISO 3166-1 alpha-2: numbers without a country code are read as of this country. */
    country: asciiColumn(2),
    /** IANA name. */
    timeZone: asciiColumn(64),
    /** By an operator: sends nothing while it is set. */
    suspendedAt: timeColumn().nullable(),
    suspendedReason: p.string().length(200).nullable(),
    /** Marketing goes only to who has opted in. */
    marketingNeedsOptIn: p.boolean().default(false),
    /** Sends the codes of the preference page; null: the page is closed. */
    preferenceSenderId: p.string().length(16).nullable(),
    createdAt: timeColumn(),
  },
});
export type Account = InferEntity<typeof Account>;
