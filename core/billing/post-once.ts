import { createHash } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { InvalidInput } from '../platform/refusal.js';
import { LedgerEntry, Wallet } from './ledger.js';
import { MICROS, formatMoney } from './money.js';
import { postEntry } from './post-entry.js';

/** A thousand million units: far from what a BIGINT of micro-units holds. */
const MOST = 1_000_000_000n * MICROS;

const PaidIn = z.object({
  amount: z
    .bigint()
    .positive('An amount is more than nothing.')
    .max(MOST, 'That is more than can be paid in at a time.'),
  idempotencyKey: z
    .string()
    .min(1, 'The idempotency key must not be empty.')
    .max(64, 'An idempotency key has at most 64 characters.'),
});

/** What can be paid into a wallet. A cause is the account, the kind of payment and the key: its words must never change. */
const KINDS = {
  top_up: { cause: 'sandbox top-up', action: 'wallet.topped_up' },
  credit: { cause: 'credit', action: 'wallet.credited' },
} as const;

interface PayIn {
  kind: keyof typeof KINDS;
  amount: bigint;
  /** The same key of the same account pays in once. */
  idempotencyKey: string;
  memo: string;
}

/** Pays into the actor's wallet, once for each key, and writes it into the log. Throws InvalidInput. */
export async function postOnce(work: Work, { kind, memo, ...input }: PayIn): Promise<Wallet> {
  const { amount, idempotencyKey } = checkInput(PaidIn, input);
  const { accountId } = work.actor;
  const { cause, action } = KINDS[kind];
  const causeId = createHash('sha256')
    .update(`${cause} ${accountId} ${idempotencyKey}`)
    .digest('hex')
    .slice(0, 32);
  const posted = await postEntry(work, { kind, causeId, amount, memo });
  const wallet = await work.em.findOneOrFail(Wallet, { accountId });
  if (posted) {
    recordAudit(work, { action, after: { amount: formatMoney(amount, wallet.currency), memo } });
    return wallet;
  }
  const before = await work.em.findOneOrFail(LedgerEntry, { accountId, kind, causeId });
  if (before.amount !== amount) {
    throw new InvalidInput([
      { path: 'idempotencyKey', message: 'This key has been used for another amount.' },
    ]);
  }
  return wallet;
}
