import { Account } from '../accounts/account.js';
import { startOfDay } from '../accounts/start-of-day.js';
import { countContacts } from '../contacts/count-contacts.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { Campaign } from './campaign.js';

export interface AccountTotals {
  sentToday: number;
  deliveredToday: number;
  failedToday: number;
  /** Micro-units. */
  spentToday: bigint;
  currency: string;
  contacts: number;
  activeCampaigns: number;
}

type Sums = Record<'submitted' | 'delivered' | 'failed' | 'captured', number | string | null>;

const HOUR_MS = 3_600_000;

/** Over all campaigns and single messages; today is the account's own. */
export async function readAccountTotals(work: Work): Promise<AccountTotals> {
  const { em, sql, actor, now } = work;
  const { accountId } = actor;
  const account = await em.findOneOrFail(Account, { id: accountId });
  const midnight = startOfDay(now, account.timeZone).getTime();
  const today = await sql.first<Sums>(
    `select sum(submitted) as submitted, sum(delivered) as delivered, sum(failed) as failed, sum(captured) as captured
       from account_hour where account_id = ? and at >= ?`,
    [idBytes(accountId), new Date(midnight - (midnight % HOUR_MS))],
  );
  return {
    sentToday: Number(today?.submitted ?? 0),
    deliveredToday: Number(today?.delivered ?? 0),
    failedToday: Number(today?.failed ?? 0),
    spentToday: BigInt(today?.captured ?? 0),
    currency: account.currency,
    contacts: await countContacts(work, {}),
    activeCampaigns: await em.count(Campaign, { accountId, state: { $in: ['queued', 'sending', 'paused'] } }),
  };
}
