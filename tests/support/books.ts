import { proveLedger } from '../../core/billing/prove-ledger.js';
import { CampaignProgress } from '../../core/campaigns/campaign-progress.js';
import { Campaign } from '../../core/campaigns/campaign.js';
import { idBytes } from '../../core/database/sql.js';
import type { Actor, Runner, Work } from '../../core/database/work.js';
import { ChunkBits } from '../../core/messages/chunk-bits.js';
import type { StoredState } from '../../core/messages/message-state.js';
import { idFromBytes, type Id } from '../../core/platform/id.js';

const COUNTED = ['delivered', 'undelivered', 'failed', 'expired', 'unknown', 'cancelled'] as const;

interface MessageRow {
  id: Buffer;
  campaign_id: Buffer | null;
  contact_id: Buffer | null;
  chunk_id: Buffer;
  ordinal: number;
  state: StoredState;
  reason: string | null;
  segments: number;
  price: number | string;
  final_at: string | null;
  settled: Buffer;
  completed_at: string | null;
  /** Waits to be resolved: its money is held. */
  unresolved: 0 | 1;
}

const sum = (values: Iterable<bigint>): bigint => [...values].reduce((total, value) => total + value, 0n);
const named = (state: string, id: Buffer): string => `${state} ${idFromBytes(id)}`;
const isSettled = (row: MessageRow): boolean => ChunkBits.from(row.settled).has(row.ordinal);
const countBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, key)].map(([name, group]) => [name, group.length]));
const heldFor = (rows: readonly MessageRow[]): bigint =>
  sum(rows.filter((row) => !isSettled(row) || row.unresolved === 1).map((row) => BigInt(row.price)));

/**
 * What must hold of an account at every moment between two transactions, in mid-campaign too: each counter equals the rows
 * it counts, each balance the entries it sums up, and each micro-unit that is held is held for a message, or for what a
 * campaign has not claimed yet.
 */
export async function expectBooksBalance(runner: Runner, actor: Actor): Promise<void> {
  await runner.run(actor, checkBooks, undefined);
}

async function checkBooks(work: Work): Promise<void> {
  const proof = await proveLedger(work);
  expect(proof.faults).toEqual([]);
  const messages = await readMessages(work);
  const campaigns = await work.em.find(Campaign, { accountId: work.actor.accountId });
  const uncommitted = sum(campaigns.map((campaign) => campaign.uncommitted ?? 0n));
  expect(proof.held).toBe(heldFor(messages) + uncommitted);
  for (const campaign of campaigns) await checkCampaign(work, campaign, messages);
  for (const row of messages) checkMessage(row);
}

async function readMessages({ sql, actor }: Work): Promise<MessageRow[]> {
  return await sql.rows<MessageRow>(
    `select m.id, m.campaign_id, m.contact_id, m.chunk_id, m.ordinal, m.state, m.reason, m.segments, m.price, m.final_at,
            k.settled, k.completed_at, exists (select 1 from unresolved_message u where u.message_id = m.id) as unresolved
       from message m join chunk k on k.account_id = m.account_id and k.id = m.chunk_id where m.account_id = ?`,
    [idBytes(actor.accountId)],
  );
}

function checkMessage(row: MessageRow): void {
  const isOpen = row.state === 'queued' || row.unresolved === 1;
  expect({ state: row.state, final: row.final_at !== null }).toEqual({ state: row.state, final: !isOpen });
  if (row.completed_at !== null) expect(isSettled(row)).toBe(true);
}

async function checkCampaign(work: Work, campaign: Campaign, all: readonly MessageRow[]): Promise<void> {
  const rows = all.filter((row) => row.campaign_id !== null && idFromBytes(row.campaign_id) === campaign.id);
  const { accountId } = work.actor;
  const progress = await work.em.findOneOrFail(CampaignProgress, { accountId, campaignId: campaign.id });
  checkCounters(progress, rows);
  await checkMoney(work, { campaign, progress, rows });
  await checkSideTables(work, { progress, rows });
  const contacts = rows.map((row) => row.contact_id?.toString('hex'));
  expect(new Set(contacts).size).toBe(rows.length);
  const open = new Set(
    rows.filter((row) => row.completed_at === null).map((row) => row.chunk_id.toString('hex')),
  );
  expect(campaign.openChunks).toBe(open.size);
  if (campaign.state === 'done' || campaign.state === 'cancelled') expect(campaign.uncommitted).toBe(0n);
}

function checkCounters(progress: CampaignProgress, rows: readonly MessageRow[]): void {
  const states = countBy(rows, (row) => row.state);
  const expected = Object.fromEntries(COUNTED.map((state) => [state, states[state] ?? 0]));
  const found = Object.fromEntries(COUNTED.map((state) => [state, progress[state]]));
  expect(found).toEqual(expected);
  expect(progress.claimed).toBe(rows.length);
  expect(progress.sent).toBe(rows.filter((row) => row.state === 'queued' && isSettled(row)).length);
  expect(progress.segments).toBe(rows.reduce((total, row) => total + row.segments, 0));
}

interface OfCampaign {
  campaign: Campaign;
  progress: CampaignProgress;
  rows: readonly MessageRow[];
}

async function checkMoney(work: Work, { campaign, progress, rows }: OfCampaign): Promise<void> {
  const entries = await work.sql.rows<{ kind: string; amount: string }>(
    'select kind, sum(amount) as amount from ledger_entry where account_id = ? and campaign_id = ? group by kind',
    [idBytes(work.actor.accountId), idBytes(campaign.id)],
  );
  const posted = new Map(entries.map(({ kind, amount }) => [kind, BigInt(amount)]));
  const { held, captured, released } = progress;
  expect({ held, captured, released }).toEqual({
    held: posted.get('hold') ?? 0n,
    captured: posted.get('capture') ?? 0n,
    released: posted.get('release') ?? 0n,
  });
  expect((held ?? 0n) - (captured ?? 0n) - (released ?? 0n)).toBe(
    heldFor(rows) + (campaign.uncommitted ?? 0n),
  );
}

async function checkSideTables(work: Work, { progress, rows }: Omit<OfCampaign, 'campaign'>): Promise<void> {
  const key = [idBytes(work.actor.accountId), idBytes(progress.campaignId)];
  const ended = rows.filter(({ state }) => state !== 'queued' && state !== 'delivered');
  const failures = await work.sql.rows<{ name: string; count: number }>(
    "select concat(state, ' ', reason) as name, count from campaign_failure where account_id = ? and campaign_id = ? and count <> 0",
    key,
  );
  expect(Object.fromEntries(failures.map(({ name, count }) => [name, count]))).toEqual(
    countBy(
      ended.filter(({ state }) => state !== 'cancelled'),
      ({ state, reason }) => `${state} ${reason}`,
    ),
  );
  const exceptions = await work.sql.rows<{ state: string; message_id: Buffer }>(
    'select state, message_id from message_exception where account_id = ? and campaign_id = ?',
    key,
  );
  expect(exceptions.map((row) => named(row.state, row.message_id)).toSorted()).toEqual(
    ended.map((row) => named(row.state, row.id)).toSorted(),
  );
  const skipped = await work.sql.first<{ count: number | string | null }>(
    'select sum(count) as count from campaign_skip where account_id = ? and campaign_id = ?',
    key,
  );
  expect(progress.skipped).toBe(Number(skipped?.count ?? 0));
}

/** The campaign's row as it is. */
export const campaignOf = (runner: Runner, actor: Actor, campaignId: Id): Promise<Campaign> =>
  runner.read(
    actor,
    ({ em }: Work) => em.findOneOrFail(Campaign, { accountId: actor.accountId, id: campaignId }),
    undefined,
  );
