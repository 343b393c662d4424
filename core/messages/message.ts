import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, microsColumn, timeColumn } from '../database/columns.js';
import type { Encoding } from '../encoding/segments.js';
import type { StoredState } from './message-state.js';

/** Written at the claim and once more at its final state (see docs/architecture.md). No index holds the state. */
export const Message = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    /** Null for a single message. */
    campaignId: idColumn().nullable(),
    contactId: idColumn().nullable(),
    chunkId: idColumn(),
    /** Place in its chunk: the bit that says whether it was attempted and settled. */
    ordinal: p.smallint().unsigned(),
    recipient: asciiColumn(16),
    senderId: p.string().length(16),
    /** Null but for what is older than the seals: see MessageText. */
    body: p.text().nullable(),
    encoding: asciiColumn(4).$type<Encoding>(),
    segments: p.tinyint().unsigned(),
    price: microsColumn(),
    flash: p.boolean().default(false),
    validitySeconds: p.integer().unsigned().nullable(),
    state: asciiColumn(12).$type<StoredState>(),
    reason: asciiColumn(64).nullable(),
    createdAt: timeColumn(),
    finalAt: timeColumn().nullable(),
  },
  indexes: [
    { name: 'message_campaign', properties: ['accountId', 'campaignId', 'id'] },
    { name: 'message_contact', properties: ['accountId', 'contactId'] },
  ],
});
export type Message = InferEntity<typeof Message>;

/** A caller's key for a single message: the same key answers with the same message. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    accountId: idColumn().primary(),
    key: p.string().columnType('varchar(64) collate utf8mb4_bin').primary().fieldName('idempotency_key'),
    messageId: idColumn(),
    /** HMAC-SHA-256 of the input, hex: another input under the same key is refused. */
    inputHash: asciiColumn(64),
    createdAt: timeColumn().index('idempotency_key_age'),
  },
});

/** The messages that did not simply go well, so that a page of them needs no scan. */
export const MessageException = defineEntity({
  name: 'MessageException',
  tableName: 'message_exception',
  properties: {
    accountId: idColumn().primary(),
    campaignId: idColumn().primary(),
    state: asciiColumn(12).$type<StoredState>().primary(),
    messageId: idColumn().primary(),
  },
});
