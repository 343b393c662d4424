import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import type { Id } from '../platform/id.js';
import { InvalidInput, Refusal } from '../platform/refusal.js';
import { LedgerEntry, Wallet } from './ledger.js';
import { MICROS } from './money.js';
import { postEntry } from './post-entry.js';

export class SandboxOnly extends Refusal {
  readonly code = 'SandboxOnly';
  constructor() {
    super('Play money exists in the sandbox only.', {});
  }
}

/** A thousand million units: far from what a BIGINT of micro-units holds. */
const MOST = 1_000_000_000n * MICROS;

const TopUp = z.object({
  amount: z
    .bigint()
    .positive('A top-up is more than nothing.')
    .max(MOST, 'That is more than a top-up can be.'),
  idempotencyKey: z
    .string()
    .min(1, 'The idempotency key must not be empty.')
    .max(64, 'An idempotency key has at most 64 characters.'),
});

/** The same key of the same account is the same cause. */
const causeOf = (accountId: Id, key: string): Id =>
  createHash('sha256').update(`sandbox top-up ${accountId} ${key}`).digest('hex').slice(0, 32);

/** Play money, once for each key. Throws SandboxOnly, InvalidInput. */
export async function topUpSandbox(
  work: Work,
  input: { sandbox: boolean; amount: bigint; idempotencyKey: string },
): Promise<Wallet> {
  if (!input.sandbox) throw new SandboxOnly();
  const { amount, idempotencyKey } = checkInput(TopUp, input);
  const { accountId } = work.actor;
  const causeId = causeOf(accountId, idempotencyKey);
  const posted = await postEntry(work, { kind: 'top_up', causeId, amount, memo: 'Sandbox top-up' });
  if (!posted) {
    const before = await work.em.findOneOrFail(LedgerEntry, { accountId, kind: 'top_up', causeId });
    if (before.amount !== amount) {
      throw new InvalidInput([
        { path: 'idempotencyKey', message: 'This key has been used for a top-up of another amount.' },
      ]);
    }
  }
  return await work.em.findOneOrFail(Wallet, { accountId });
}
