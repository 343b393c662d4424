import type { Work } from '../database/work.js';
import { newestFirst, toPage, type Page, type PageInput } from '../database/page.js';
import { LedgerEntry, Wallet } from './ledger.js';

export const readWallet = async ({ em, actor }: Work): Promise<Wallet> =>
  await em.findOneOrFail(Wallet, { accountId: actor.accountId });

export async function pageLedger({ em, actor }: Work, page: PageInput): Promise<Page<LedgerEntry>> {
  const { where, options } = newestFirst(page);
  return toPage(await em.find(LedgerEntry, { accountId: actor.accountId, ...where }, options), page.first);
}
