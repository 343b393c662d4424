import { Account } from '../accounts/account.js';
import type { Work } from '../database/work.js';
import { publicId } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';

/** What the public may know of an account. */
export interface PageOf {
  accountName: string;
  /** False: the account has not opened its page. */
  open: boolean;
}

/** Null when there is no such account. */
export async function readPreferencePage({ em, actor }: Work): Promise<PageOf | null> {
  const account = await em.findOne(Account, { id: actor.accountId });
  if (account === null) return null;
  return { accountName: account.name, open: account.preferenceSenderId != null };
}

/** The account whose page is open. Throws NotFound. */
export async function openAccount({ em, actor }: Work): Promise<Account & { preferenceSenderId: string }> {
  const account = await em.findOne(Account, { id: actor.accountId });
  if (account?.preferenceSenderId == null) throw new NotFound('page', publicId('account', actor.accountId));
  return account as Account & { preferenceSenderId: string };
}
