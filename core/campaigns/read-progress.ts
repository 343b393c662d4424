import { idBytes, idList, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { CampaignState } from './campaign-state.js';

/** Micro-units as text: it travels as JSON. */
export interface MoneyText {
  micros: string;
  currency: string;
}

/** A campaign's counters at one revision, as plain JSON. */
export interface ProgressSnapshot {
  campaignId: Id;
  revision: number;
  state: CampaignState;
  at: string;
  recipients: number;
  skipped: number;
  claimed: number;
  queued: number;
  sent: number;
  delivered: number;
  undelivered: number;
  failed: number;
  expired: number;
  unknown: number;
  cancelled: number;
  segments: number;
  held: MoneyText;
  captured: MoneyText;
  released: MoneyText;
  ratePerSecond: number;
  secondsLeft: number | null;
}

const OUTCOMES = ['sent', 'delivered', 'undelivered', 'failed', 'expired', 'unknown', 'cancelled'] as const;
type Counted = (typeof OUTCOMES)[number] | 'revision' | 'recipients' | 'skipped' | 'claimed' | 'segments';

type Row = Record<Counted, number> & {
  campaign_id: Buffer;
  state: CampaignState;
  updated_at: string;
  finished_at: string | null;
  currency: string;
  held: number | string;
  captured: number | string;
  released: number | string;
};

/** Seconds over which the present speed is measured; the one under way is left out. */
const RATE_SECONDS = 5;

/** The campaign's present counters, or null if the account has no such campaign. */
export async function readProgress(
  work: Work,
  { campaignId }: { campaignId: Id },
): Promise<ProgressSnapshot | null> {
  return (await readProgresses(work, [campaignId])).get(campaignId) ?? null;
}

/** The present counters of several campaigns; of those that are not the account's there are none. */
export async function readProgresses(
  work: Work,
  campaignIds: readonly Id[],
): Promise<Map<Id, ProgressSnapshot>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await work.sql.rows<Row>(
    `select p.*, c.state, c.finished_at, w.currency
       from campaign_progress p
       join campaign c on c.account_id = p.account_id and c.id = p.campaign_id
       join wallet w on w.account_id = p.account_id
      where p.account_id = ? and p.campaign_id in ${idList(campaignIds)}`,
    [idBytes(work.actor.accountId)],
  );
  const rates = await readRates(work, campaignIds);
  return new Map(
    rows.map((row) => {
      const id = idFromBytes(row.campaign_id);
      return [id, snapshot(id, row, rates.get(id) ?? 0)];
    }),
  );
}

interface Submitted {
  campaign_id: Buffer;
  submitted: number | string;
}

/** Messages a second. */
async function readRates({ sql, actor, now }: Work, campaignIds: readonly Id[]): Promise<Map<Id, number>> {
  const thisSecond = Math.floor(now.getTime() / 1000) * 1000;
  const rows = await sql.rows<Submitted>(
    `select campaign_id, sum(submitted) as submitted from campaign_second
      where account_id = ? and campaign_id in ${idList(campaignIds)} and at >= ? and at < ? group by campaign_id`,
    [idBytes(actor.accountId), new Date(thisSecond - RATE_SECONDS * 1000), new Date(thisSecond)],
  );
  return new Map(rows.map((row) => [idFromBytes(row.campaign_id), Number(row.submitted) / RATE_SECONDS]));
}

function snapshot(campaignId: Id, row: Row, ratePerSecond: number): ProgressSnapshot {
  const over = row.state === 'done' || row.state === 'cancelled';
  const settled = OUTCOMES.reduce((sum, name) => sum + row[name], 0);
  const queued = (over ? row.claimed : Math.max(row.recipients, row.claimed)) - settled;
  const moving = row.state === 'sending' && ratePerSecond > 0 && queued > 0;
  const money = (micros: number | string): MoneyText => ({ micros: String(micros), currency: row.currency });
  return {
    campaignId,
    state: row.state,
    revision: row.revision,
    recipients: row.recipients,
    skipped: row.skipped,
    claimed: row.claimed,
    segments: row.segments,
    ...(Object.fromEntries(OUTCOMES.map((name) => [name, row[name]])) as Record<
      (typeof OUTCOMES)[number],
      number
    >),
    at: timeFrom(row.updated_at).toISOString(),
    queued,
    held: money(row.held),
    captured: money(row.captured),
    released: money(row.released),
    ratePerSecond,
    secondsLeft: moving ? queued / ratePerSecond : null,
  };
}
