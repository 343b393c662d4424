import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import { pauseRunning } from '../campaigns/steer-campaign.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { lockAccount } from './look-after.js';

/** A campaign's reason is as long as an account's, and has words before it. */
const MOST_REASON = 150;

const Suspension = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Say why: the people of the account read it.')
    .max(MOST_REASON, `A reason has at most ${MOST_REASON} characters.`),
});

/**
 * The account sends nothing from here on: its running campaigns pause, single messages that wait are cancelled and given
 * back by the worker. Everything can still be read. Throws NotFound, InvalidInput.
 */
export async function suspendAccount(work: Work, input: { reason: string }): Promise<void> {
  const { reason } = checkInput(Suspension, input);
  const account = await lockAccount(work);
  const before = account.suspendedReason ?? null;
  account.suspendedAt ??= work.now;
  account.suspendedReason = reason;
  await work.em.flush();
  if (before !== reason) {
    recordAudit(work, { action: 'account.suspended', before: { reason: before }, after: { reason } });
  }
  await pauseRunning(work, `The account is suspended: ${reason}`);
}

/** The account may send again. Its campaigns stay paused until somebody of it resumes them. Throws NotFound. */
export async function reinstateAccount(work: Work): Promise<void> {
  const account = await lockAccount(work);
  if (account.suspendedAt == null) return;
  const before = { reason: account.suspendedReason };
  account.suspendedAt = null;
  account.suspendedReason = null;
  await work.em.flush();
  recordAudit(work, { action: 'account.reinstated', before });
}
