import { defineEntity, p } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/**
 * Whom an account texted last by this number, where no contact tells: so that a STOP is obeyed all the same. A row for each
 * number that was sent to without being a contact's, or whose contact was deleted, merged away or given another number.
 */
export const TextedNumber = defineEntity({
  name: 'TextedNumber',
  tableName: 'texted_number',
  properties: {
    accountId: idColumn().primary(),
    msisdn: asciiColumn(16).primary(),
    /** What it was sent from the last time: what an answer is addressed to. */
    senderId: p.string().length(16),
    at: timeColumn(),
  },
  indexes: [
    { name: 'texted_number_msisdn', properties: ['msisdn'] },
    { name: 'texted_number_sender', properties: ['senderId', 'accountId'] },
  ],
});
