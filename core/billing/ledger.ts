import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, microsColumn, timeColumn } from '../database/columns.js';

export const ENTRY_KINDS = ['top_up', 'credit', 'hold', 'capture', 'release'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type LedgerAccount = 'platform:cash' | 'platform:revenue' | 'wallet:available' | 'wallet:held';

/**
 * Double entry, append-only: each row takes an amount from one ledger account (credit) to another (debit), so the
 * books balance by construction. One row has one cause, and (kind, cause) is unique: a retry posts nothing.
 */
export const LedgerEntry = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    kind: asciiColumn(12).$type<EntryKind>(),
    causeId: idColumn(),
    debit: asciiColumn(24).$type<LedgerAccount>(),
    credit: asciiColumn(24).$type<LedgerAccount>(),
    amount: microsColumn(),
    currency: asciiColumn(3),
    campaignId: idColumn().nullable(),
    messageId: idColumn().nullable(),
    memo: p.string().length(200).nullable(),
    postedAt: timeColumn(),
  },
  uniques: [{ name: 'ledger_entry_cause', properties: ['accountId', 'kind', 'causeId'] }],
});
export type LedgerEntry = InferEntity<typeof LedgerEntry>;

/** The balances that the entries add up to, changed in the same transaction as they. */
export const Wallet = defineEntity({
  name: 'Wallet',
  tableName: 'wallet',
  properties: {
    accountId: idColumn().primary(),
    currency: asciiColumn(3),
    available: microsColumn().default(0),
    held: microsColumn().default(0),
    captured: microsColumn().default(0),
    toppedUp: microsColumn().default(0),
  },
  checks: [{ name: 'wallet_never_negative', expression: 'available >= 0 and held >= 0' }],
});
export type Wallet = InferEntity<typeof Wallet>;
