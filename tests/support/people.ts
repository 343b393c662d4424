import { Account } from '../../core/accounts/account.js';
import { LoginSession } from '../../core/accounts/login-session.js';
import { Membership } from '../../core/accounts/membership.js';
import type { Role } from '../../core/accounts/permissions.js';
import { secretHash } from '../../core/accounts/secret-hash.js';
import { User } from '../../core/accounts/user.js';
import { Wallet } from '../../core/billing/ledger.js';
import { PLATFORM, type Actor, type Runner } from '../../core/database/work.js';
import { newId, type Id } from '../../core/platform/id.js';

/** Somebody in an account, past registration and mails. */
export interface Person {
  actor: Actor & { userId: Id };
  email: string;
}

/** An account with nobody in it. */
export async function anAccount(runner: Runner, name = 'Asha & Sons'): Promise<Id> {
  const accountId = newId();
  await runner.run(
    PLATFORM,
    async ({ em, now }) => {
      const home = { currency: 'KES', country: 'KE', timeZone: 'Africa/Nairobi' };
      await em.insert(Account, { id: accountId, name, ...home, createdAt: now });
      await em.insert(Wallet, { accountId, currency: 'KES' });
    },
    undefined,
  );
  return accountId;
}

/** A new person with a proved address, in the account. `passwordHash`: nobody's by default. */
export async function aMember(
  runner: Runner,
  { accountId, role, passwordHash = 'x' }: { accountId: Id; role: Role; passwordHash?: string },
): Promise<Person> {
  const userId = newId();
  const email = `${userId}@example.com`;
  await runner.run(
    PLATFORM,
    async ({ em, now }) => {
      const proved = { emailVerifiedAt: now, createdAt: now };
      await em.insert(User, { id: userId, email, name: `The ${role}`, passwordHash, ...proved });
      await em.insert(Membership, { accountId, userId, role, createdAt: now });
    },
    undefined,
  );
  return { email, actor: { accountId, userId } };
}

/** An open session, without a token. */
export async function aSession(runner: Runner, { actor }: Person): Promise<Id> {
  const id = newId();
  await runner.run(
    actor,
    async ({ em, now }) => {
      const expiresAt = new Date(now.getTime() + 24 * 3_600_000);
      const { accountId, userId } = actor;
      const times = { createdAt: now, rotatedAt: now, expiresAt };
      await em.insert(LoginSession, { accountId, userId, id, tokenHash: secretHash(id), ...times });
    },
    undefined,
  );
  return id;
}
