import { z } from 'zod';
import { postOnce } from '../billing/post-once.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { lockAccount } from './look-after.js';

const Credit = z.object({
  memo: z
    .string()
    .trim()
    .min(1, 'Say what it is for: it is in the account’s ledger.')
    .max(200, 'A memo has at most 200 characters.'),
});

/** Pays into an account, once for each key. Throws NotFound, InvalidInput. */
export async function creditAccount(
  work: Work,
  { memo, ...paid }: { amount: bigint; memo: string; idempotencyKey: string },
): Promise<void> {
  const checked = checkInput(Credit, { memo });
  await lockAccount(work);
  await postOnce(work, { kind: 'credit', ...paid, ...checked });
}
