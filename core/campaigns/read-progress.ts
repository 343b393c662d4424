import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
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
  { sql, actor, now }: Work,
  { campaignId }: { campaignId: Id },
): Promise<ProgressSnapshot | null> {
  const key = [idBytes(actor.accountId), idBytes(campaignId)];
  const row = await sql.first<Row>(
    `select p.*, c.state, c.finished_at, w.currency
       from campaign_progress p
       join campaign c on c.account_id = p.account_id and c.id = p.campaign_id
       join wallet w on w.account_id = p.account_id
      where p.account_id = ? and p.campaign_id = ?`,
    key,
  );
  if (row === undefined) return null;
  const thisSecond = Math.floor(now.getTime() / 1000) * 1000;
  const recent = await sql.first<{ submitted: number | string | null }>(
    'select sum(submitted) as submitted from campaign_second where account_id = ? and campaign_id = ? and at >= ? and at < ?',
    [...key, new Date(thisSecond - RATE_SECONDS * 1000), new Date(thisSecond)],
  );
  return snapshot(campaignId, row, Number(recent?.submitted ?? 0) / RATE_SECONDS);
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
