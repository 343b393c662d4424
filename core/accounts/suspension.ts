import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { Refusal } from '../platform/refusal.js';

/** An operator has stopped the account. */
export class AccountSuspended extends Refusal {
  readonly code = 'AccountSuspended';
  constructor(reason: string | null | undefined) {
    super(`This account is suspended and sends nothing. ${reason ?? ''}`.trim(), {});
  }
}

/** True of an account, not of what is in its queues: the worker asks by itself (open-chunk.ts). */
export const isSuspended = async ({ sql, actor }: Work): Promise<boolean> =>
  (await sql.first('select id from account where id = ? and suspended_at is not null', [
    idBytes(actor.accountId),
  ])) !== undefined;

/**
 * Throws AccountSuspended. Holds a suspension up until the transaction ends: whatever a campaign's start commits is there to
 * be found, and paused, by the suspension that comes next.
 */
export async function refuseSuspended({ sql, actor }: Work): Promise<void> {
  const row = await sql.first<{ suspended_at: string | null; suspended_reason: string | null }>(
    'select suspended_at, suspended_reason from account where id = ? lock in share mode',
    [idBytes(actor.accountId)],
  );
  if (row !== undefined && row.suspended_at !== null) throw new AccountSuspended(row.suspended_reason);
}
