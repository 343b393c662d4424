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

/** Who asks is no user of ours, and is told what a recipient can do. */
export const noPage = (id: string): NotFound =>
  Object.assign(new NotFound('page', id), {
    message: 'This page is not open. Ask the business whose messages you get.',
  });

/** The account whose page is open. Throws NotFound. */
export async function openAccount({ em, actor }: Work): Promise<Account & { preferenceSenderId: string }> {
  const account = await em.findOne(Account, { id: actor.accountId });
  if (account?.preferenceSenderId == null) throw noPage(publicId('account', actor.accountId));
  return account as Account & { preferenceSenderId: string };
}
