import { idBytes, idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { isDuplicate } from '../database/faults.js';
import { newId, type Id } from '../platform/id.js';
import { InsufficientFunds } from './insufficient-funds.js';
import type { EntryKind, LedgerAccount } from './ledger.js';

export interface Posting {
  kind: EntryKind;
  /** What it is posted for: once and never again. */
  causeId: Id;
  /** Micro-units, positive. */
  amount: bigint;
  campaignId?: Id | null;
  messageId?: Id | null;
  memo?: string;
}

interface Move {
  debit: LedgerAccount;
  credit: LedgerAccount;
  /** How the wallet follows. */
  wallet: string;
}

const MOVES: Record<EntryKind, Move> = {
  top_up: {
    debit: 'wallet:available',
    credit: 'platform:cash',
    wallet: 'available = available + :amount, topped_up = topped_up + :amount',
  },
  credit: {
    debit: 'wallet:available',
    credit: 'platform:cash',
    wallet: 'available = available + :amount, topped_up = topped_up + :amount',
  },
  hold: {
    debit: 'wallet:held',
    credit: 'wallet:available',
    wallet: 'available = available - :amount, held = held + :amount',
  },
  capture: {
    debit: 'platform:revenue',
    credit: 'wallet:held',
    wallet: 'held = held - :amount, captured = captured + :amount',
  },
  release: {
    debit: 'wallet:available',
    credit: 'wallet:held',
    wallet: 'available = available + :amount, held = held - :amount',
  },
};

interface WalletRow {
  currency: string;
  available: number | string;
}

/** The currency an account's money is in; it never changes, so nothing is locked. */
export async function currencyOf({ sql, actor }: Work): Promise<string> {
  const row = await sql.first<WalletRow>('select currency, available from wallet where account_id = ?', [
    idBytes(actor.accountId),
  ]);
  if (row === undefined) throw new Error('The account has no wallet');
  return row.currency;
}

const INSERT = `insert into ledger_entry (account_id, id, kind, cause_id, debit, credit, amount, currency, campaign_id, message_id, memo, posted_at)
  values (?,?,?,?,?,?,?,?,?,?,?,?)`;

const entryOf = (work: Work, posting: Posting, currency: string): unknown[] => [
  idBytes(work.actor.accountId),
  idBytes(newId()),
  posting.kind,
  idBytes(posting.causeId),
  MOVES[posting.kind].debit,
  MOVES[posting.kind].credit,
  posting.amount,
  currency,
  posting.campaignId == null ? null : idBytes(posting.campaignId),
  posting.messageId == null ? null : idBytes(posting.messageId),
  posting.memo ?? null,
  work.now,
];

/**
 * Captures or gives back what is held, for a cause of its own that nothing can have been posted for: the hot path's way,
 * without a round trip. More than is held fails the transaction.
 */
export function moveHeld(
  work: Work,
  posting: Omit<Posting, 'causeId'> & { kind: 'capture' | 'release'; currency: string },
): void {
  work.sql.later(INSERT, entryOf(work, { ...posting, causeId: newId() }, posting.currency));
  work.sql.later(
    `update wallet set ${changesOf(posting)} where account_id = ${idLiteral(work.actor.accountId)}`,
  );
}

const changesOf = ({ kind, amount }: Pick<Posting, 'kind' | 'amount'>): string =>
  MOVES[kind].wallet.replaceAll(':amount', amount.toString());

/**
 * Appends one entry and moves the wallet with it. Returns false when this (kind, cause) was posted before: a retry is
 * harmless. Throws InsufficientFunds when a hold is more than what is available; the transaction must then be undone.
 */
export async function postEntry(work: Work, posting: Posting): Promise<boolean> {
  if (posting.amount < 0n) throw new Error('A ledger entry must not be negative');
  if (posting.amount === 0n) return true;
  try {
    await work.sql.run(INSERT, entryOf(work, posting, await currencyOf(work)));
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
  await moveWallet(work, posting);
  return true;
}

/** A hold moves the wallet only if that covers it, in the statement itself: whoever comes second sees what is left. */
async function moveWallet(work: Work, { kind, amount }: Posting): Promise<void> {
  const changes = changesOf({ kind, amount });
  const covered = kind === 'hold' ? ` and available >= ${amount}` : '';
  const account = idLiteral(work.actor.accountId);
  const moved = await work.sql.run(`update wallet set ${changes} where account_id = ${account}${covered}`);
  if (moved === 1) return;
  const row = await work.sql.first<WalletRow>(
    `select currency, available from wallet where account_id = ${account} for update`,
  );
  if (row === undefined) throw new Error('The account has no wallet');
  const available = BigInt(row.available);
  if (available < amount)
    throw new InsufficientFunds({ currency: row.currency, required: amount, available });
  await work.sql.run(`update wallet set ${changes} where account_id = ${account}`);
}
