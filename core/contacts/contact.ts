import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const Contact = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    /** E.164 with a leading plus; unique in the account, so no campaign can reach a number twice. */
    msisdn: asciiColumn(16),
    firstName: p.string().length(100).nullable(),
    lastName: p.string().length(100).nullable(),
    /** Further fields by name, all text. */
    custom: p.json<Record<string, string>>(),
    optedOutAt: timeColumn().nullable(),
    createdAt: timeColumn(),
    updatedAt: timeColumn(),
  },
  uniques: [{ name: 'contact_msisdn', properties: ['accountId', 'msisdn'] }],
});
export type Contact = InferEntity<typeof Contact>;
