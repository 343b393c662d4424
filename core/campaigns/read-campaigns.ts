import { newestFirst, toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes, idList } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { MessageState } from '../messages/message-state.js';
import type { CampaignState } from './campaign-state.js';
import { Campaign } from './campaign.js';

export const readCampaign = async (
  { em, actor }: Work,
  { campaignId }: { campaignId: Id },
): Promise<Campaign | null> => await em.findOne(Campaign, { accountId: actor.accountId, id: campaignId });

export async function pageCampaigns(
  { em, actor }: Work,
  input: PageInput & { state: CampaignState | null },
): Promise<Page<Campaign>> {
  const { where, options } = newestFirst(input);
  const state = input.state === null ? {} : { state: input.state };
  return toPage(
    await em.find(Campaign, { accountId: actor.accountId, ...where, ...state }, options),
    input.first,
  );
}

export interface SkipCount {
  reason: string;
  count: number;
}

export interface FailureCount extends SkipCount {
  state: MessageState;
}

type Counted<Row> = Row & { campaign_id: Buffer; count: number };

/** Whom each campaign left out, the most frequent reason first. */
export async function readSkips(
  { sql, actor }: Work,
  campaignIds: readonly Id[],
): Promise<Map<Id, SkipCount[]>> {
  const rows = await sql.rows<Counted<SkipCount>>(
    `select campaign_id, reason, count from campaign_skip
      where account_id = ? and campaign_id in ${idList(campaignIds)} and count > 0 order by count desc, reason`,
    [idBytes(actor.accountId)],
  );
  return byCampaign(rows, ({ reason, count }) => ({ reason, count: Number(count) }));
}

/** What became of each campaign's messages that were not delivered, the most frequent reason first. */
export async function readFailures(
  { sql, actor }: Work,
  campaignIds: readonly Id[],
): Promise<Map<Id, FailureCount[]>> {
  const rows = await sql.rows<Counted<FailureCount>>(
    `select campaign_id, state, reason, count from campaign_failure
      where account_id = ? and campaign_id in ${idList(campaignIds)} and count > 0 order by count desc, reason`,
    [idBytes(actor.accountId)],
  );
  return byCampaign(rows, ({ state, reason, count }) => ({ state, reason, count: Number(count) }));
}

function byCampaign<Row extends { campaign_id: Buffer }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): Map<Id, Value[]> {
  const found = new Map<Id, Value[]>();
  for (const row of rows) {
    const id = idFromBytes(row.campaign_id);
    found.set(id, [...(found.get(id) ?? []), value(row)]);
  }
  return found;
}
