import { Account } from '../accounts/account.js';
import { Membership } from '../accounts/membership.js';
import type { Role } from '../accounts/permissions.js';
import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';

export interface MyAccount {
  account: Account;
  role: Role;
}

/** Those the actor's user is in, the longest first. */
export async function readMyAccounts({ em, actor }: Work): Promise<MyAccount[]> {
  const { userId } = actor;
  if (userId === null) return [];
  const memberships = await em.find(
    Membership,
    { userId },
    { orderBy: { createdAt: 'asc', accountId: 'asc' } },
  );
  const ids = memberships.map(({ accountId }) => accountId);
  const accounts = new Map((await em.find(Account, { id: { $in: ids } })).map((one) => [one.id, one]));
  return memberships.flatMap(({ accountId, role }) => {
    const account = accounts.get(accountId);
    return account === undefined ? [] : [{ account, role }];
  });
}

/** Throws NotFound, for an account that does not exist as for one that the person is not in. */
export async function requireMembership(
  { em, actor }: Work,
  { accountId }: { accountId: Id },
): Promise<void> {
  const { userId } = actor;
  const known = userId === null ? 0 : await em.count(Membership, { accountId, userId });
  if (known === 0) throw new NotFound('account', publicId('account', accountId));
}
