import { LockMode } from '@mikro-orm/core';
import { Account } from '../accounts/account.js';
import { PLATFORM, type Actor, type Origin, type Work } from '../database/work.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';

const shell = (): Origin => ({ ip: null, userAgent: 'npm run admin', requestId: newId() });

/** An operator who acts on an account that is not theirs: in its log, as what they are. */
export const lookingAfter = (accountId: Id, operator?: Actor): Actor => ({
  accountId,
  userId: operator?.userId ?? null,
  from: { ...(operator?.from ?? shell()), operator: true },
});

/** Who sits at the command line, and looks after the platform itself. */
export const atTheShell = (): Actor => lookingAfter(PLATFORM.accountId);

/** There is no such account on the platform. */
export class NoSuchAccount extends NotFound {
  constructor(id: string) {
    super('account', id);
    this.message = 'No account with this id.';
  }
}

/** The account that is looked after, locked until the transaction ends. Throws NotFound. */
export async function lockAccount({ em, actor: { accountId } }: Work): Promise<Account> {
  const account = await em.findOne(Account, { id: accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (account === null) throw new NoSuchAccount(publicId('account', accountId));
  return account;
}
