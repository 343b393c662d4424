import { pumpCampaign } from '../campaigns/campaign-jobs.js';
import { canMove, transition } from '../campaigns/campaign-state.js';
import type { Campaign } from '../campaigns/campaign.js';
import { lockCampaign } from '../campaigns/find-campaign.js';
import { giveBackUncommitted } from '../campaigns/steer-campaign.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { crossOff } from '../jobs/relay-jobs.js';
import type { Id } from '../platform/id.js';

export interface FinishInput {
  chunkId: Id;
  campaignId: Id | null;
  jobId: Id;
  /** When messages that have no final receipt by then are given up. */
  sweepAt: Date;
}

/** Every message of the chunk is settled: crosses it off and lets the pump claim the next. Harmless when repeated. */
export async function finishChunk(work: Work, input: FinishInput): Promise<void> {
  const campaign = input.campaignId === null ? null : await lockCampaign(work, input.campaignId);
  const finished = await work.sql.run(
    'update chunk set completed_at = ?, sweep_at = ? where account_id = ? and id = ? and completed_at is null',
    [work.now, input.sweepAt, idBytes(work.actor.accountId), idBytes(input.chunkId)],
  );
  crossOff(work, input.jobId);
  if (campaign === null || finished === 0) return;
  campaign.openChunks = (campaign.openChunks ?? 0) - 1;
  await finishCampaignIfOver(work, campaign);
  await work.em.flush();
  if (campaign.state === 'sending' && !campaign.exhausted) {
    announce(work, pumpCampaign, { campaignId: campaign.id });
  }
}

/** A campaign whose audience is used up and whose chunks are complete is done; what is left of its hold goes back. */
export async function finishCampaignIfOver(work: Work, campaign: Campaign): Promise<void> {
  if (!campaign.exhausted || (campaign.openChunks ?? 0) > 0 || !canMove(campaign.state, 'done')) return;
  campaign.state = transition(campaign.state, 'done');
  campaign.finishedAt = work.now;
  await giveBackUncommitted(work, campaign);
  await tellState(work, campaign);
}

/** Writes the campaign's new state, with a revision that makes listeners believe it. */
async function tellState(work: Work, campaign: Campaign): Promise<void> {
  await work.em.flush();
  work.sql.later(
    'update campaign_progress set revision = revision + 1, updated_at = ? where account_id = ? and campaign_id = ?',
    [work.now, idBytes(work.actor.accountId), idBytes(campaign.id)],
  );
  work.touched.campaign(work.actor.accountId, campaign.id);
}

/** What the run of a chunk is to do when its campaign stopped sending. */
export type Halt = 'go_on' | 'parked' | 'cancelled';

/**
 * Asks, with the campaign locked, whether the chunk's run must stop. A parked chunk has no job any more: resuming or
 * cancelling the campaign writes a new one down, and cannot slip in between.
 */
export async function haltChunk(
  work: Work,
  input: { chunkId: Id; campaignId: Id; jobId: Id },
): Promise<Halt> {
  const { state } = await lockCampaign(work, input.campaignId);
  if (state === 'cancelled') return 'cancelled';
  if (state !== 'paused') return 'go_on';
  crossOff(work, input.jobId);
  return 'parked';
}

/** The contacts have changed since the launch and the wallet does not cover it: waits for its owner. */
export async function pauseForFunds(
  work: Work,
  input: { campaignId: Id; jobId: Id; reason: string },
): Promise<void> {
  const campaign = await lockCampaign(work, input.campaignId);
  crossOff(work, input.jobId);
  if (!canMove(campaign.state, 'paused')) return;
  campaign.state = transition(campaign.state, 'paused');
  campaign.stateReason = input.reason.slice(0, 200);
  await tellState(work, campaign);
}
