import type { Work } from '../database/work.js';
import { Account } from './account.js';
import { User } from './user.js';

/** The actor's account, and the user if it is one. */
export async function readAccount({ em, actor }: Work): Promise<{ account: Account; user: User | null }> {
  const account = await em.findOneOrFail(Account, { id: actor.accountId });
  const user = actor.userId === null ? null : await em.findOneOrFail(User, { id: actor.userId });
  return { account, user };
}

/** IANA name. */
export async function readTimeZone({ em, actor }: Work): Promise<string> {
  return (await em.findOneOrFail(Account, { id: actor.accountId })).timeZone;
}
