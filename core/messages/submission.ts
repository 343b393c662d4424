import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ReceiptState } from '../carriers/carrier.js';
import { asciiColumn, idColumn, microsColumn, timeColumn } from '../database/columns.js';

/** What a carrier called a part of a message: how a receipt finds it. Appended at settle, never changed. */
export const Submission = defineEntity({
  name: 'Submission',
  tableName: 'submission',
  properties: {
    carrierId: idColumn().primary(),
    /** Canonical: lower case, without leading zeros. */
    providerId: asciiColumn(65).primary(),
    accountId: idColumn(),
    messageId: idColumn(),
    campaignId: idColumn().nullable(),
    recipient: asciiColumn(16),
    /** From 0. */
    part: p.tinyint().unsigned(),
    parts: p.tinyint().unsigned(),
  },
});

/** The parts of a message that has several: it is delivered when all are. */
export const MessagePart = defineEntity({
  name: 'MessagePart',
  tableName: 'message_part',
  properties: {
    accountId: idColumn().primary(),
    messageId: idColumn().primary(),
    part: p.tinyint().unsigned().primary(),
    delivered: p.boolean().default(false),
  },
});

/** A message that may have been sent, waiting for a receipt to say so. */
export const UnresolvedMessage = defineEntity({
  name: 'UnresolvedMessage',
  tableName: 'unresolved_message',
  properties: {
    carrierId: idColumn().primary(),
    recipient: asciiColumn(16).primary(),
    messageId: idColumn().primary(),
    accountId: idColumn(),
    campaignId: idColumn().nullable(),
    price: microsColumn(),
    attemptedAt: timeColumn(),
    /** When it is given up and its money given back. */
    expiresAt: timeColumn().index('unresolved_message_expiry'),
  },
});

/** A receipt that matched nothing yet: it may have overtaken the submit response. */
export const WaitingReceipt = defineEntity({
  name: 'WaitingReceipt',
  tableName: 'waiting_receipt',
  properties: {
    carrierId: idColumn().primary(),
    id: idColumn().primary(),
    providerId: asciiColumn(65).nullable(),
    recipient: asciiColumn(24),
    state: asciiColumn(12).$type<ReceiptState>(),
    errorCode: asciiColumn(16).nullable(),
    receivedAt: timeColumn(),
  },
});
export type WaitingReceipt = InferEntity<typeof WaitingReceipt>;

/** A message that came in. Two-way conversations build on it. */
export const InboundMessage = defineEntity({
  name: 'InboundMessage',
  tableName: 'inbound_message',
  properties: {
    carrierId: idColumn().primary(),
    id: idColumn().primary(),
    sender: asciiColumn(24),
    recipient: asciiColumn(24),
    /** Null but for what is older than the seals. */
    body: p.text().nullable(),
    sealed: p.blob().nullable(),
    /** Whose reply it is: who sent to this number last. Null while nobody is known. */
    accountId: idColumn().nullable(),
    contactId: idColumn().nullable(),
    receivedAt: timeColumn(),
  },
  indexes: [{ name: 'inbound_message_contact', properties: ['accountId', 'contactId'] }],
});
