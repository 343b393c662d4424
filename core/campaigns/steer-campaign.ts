import { refuseSuspended } from '../accounts/suspension.js';
import { recordAudit } from '../audit/record-audit.js';
import { postEntry } from '../billing/post-entry.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { submitChunk } from '../messages/message-jobs.js';
import { idFromBytes, publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { pumpCampaign } from './campaign-jobs.js';
import { canMove, transition } from './campaign-state.js';
import type { Campaign } from './campaign.js';
import { lockCampaign } from './find-campaign.js';

interface Which {
  campaignId: Id;
}

/** Stops sending: what is not on the wire waits. Throws NotFound, InvalidState. */
export const pauseCampaign = (work: Work, { campaignId }: Which): Promise<Campaign> =>
  moveTo(work, campaignId, 'paused');

/** Goes on where it stopped. `test`: with a test key. Throws NotFound, InvalidState, InvalidInput, AccountSuspended. */
export async function resumeCampaign(
  work: Work,
  { campaignId, test = false }: Which & { test?: boolean },
): Promise<Campaign> {
  await refuseSuspended(work);
  const campaign = await moveTo(work, campaignId, 'sending');
  if (test && campaign.test !== true) {
    const message = 'A test key resumes only campaigns that were launched with one.';
    throw new InvalidInput([{ path: 'id', message }]);
  }
  await wakeChunks(work, campaignId);
  announce(work, pumpCampaign, { campaignId });
  return campaign;
}

/** Ends it: what is not on the wire is never sent, and its money goes back. Throws NotFound, InvalidState. */
export async function cancelCampaign(work: Work, { campaignId }: Which): Promise<Campaign> {
  const campaign = await moveTo(work, campaignId, 'cancelled');
  await wakeChunks(work, campaignId);
  return campaign;
}

const STEERED = {
  sending: 'campaign.resumed',
  paused: 'campaign.paused',
  cancelled: 'campaign.cancelled',
} as const;

async function moveTo(work: Work, campaignId: Id, state: keyof typeof STEERED): Promise<Campaign> {
  const campaign = await lockCampaign(work, campaignId);
  await move(work, campaign, { state, reason: null });
  return campaign;
}

/** Pauses whatever is being sent, and says why. The account must be locked, so that nothing starts meanwhile. */
export async function pauseRunning(work: Work, reason: string): Promise<void> {
  const running = await work.sql.rows<{ id: Buffer }>(
    "select id from campaign where account_id = ? and state in ('queued', 'sending')",
    [idBytes(work.actor.accountId)],
  );
  for (const { id } of running) {
    const campaign = await lockCampaign(work, idFromBytes(id));
    if (canMove(campaign.state, 'paused')) await move(work, campaign, { state: 'paused', reason });
  }
}

async function move(
  work: Work,
  campaign: Campaign,
  { state, reason }: { state: keyof typeof STEERED; reason: string | null },
): Promise<void> {
  const before = campaign.state;
  campaign.state = transition(before, state);
  campaign.stateReason = reason;
  recordAudit(work, {
    action: STEERED[state],
    target: publicId('campaign', campaign.id),
    before: { state: before },
    after: { state },
  });
  if (state === 'cancelled') campaign.finishedAt = work.now;
  await work.em.flush();
  // the wallet before the counters, as every settled batch locks them
  if (state === 'cancelled') await giveBackUncommitted(work, campaign);
  await work.sql.run(
    'update campaign_progress set revision = revision + 1, updated_at = ? where account_id = ? and campaign_id = ?',
    [work.now, idBytes(work.actor.accountId), idBytes(campaign.id)],
  );
  work.touched.campaign(work.actor.accountId, campaign.id);
}

/** Gives back what no chunk has claimed. The campaign must be locked. */
export async function giveBackUncommitted(work: Work, campaign: Campaign): Promise<void> {
  const amount = campaign.uncommitted ?? 0n;
  if (amount === 0n) return;
  await postEntry(work, {
    kind: 'release',
    causeId: campaign.id,
    amount,
    campaignId: campaign.id,
    memo: campaign.name,
  });
  campaign.uncommitted = 0n;
  await work.em.flush();
  await work.sql.run(
    'update campaign_progress set revision = revision + 1, released = released + ? where account_id = ? and campaign_id = ?',
    [amount, idBytes(work.actor.accountId), idBytes(campaign.id)],
  );
}

/** Writes a job down for every chunk that is claimed and not complete, to be submitted or to be closed. */
async function wakeChunks(work: Work, campaignId: Id): Promise<void> {
  const open = await work.sql.rows<{ id: Buffer }>(
    'select id from chunk where account_id = ? and campaign_id = ? and completed_at is null',
    [idBytes(work.actor.accountId), idBytes(campaignId)],
  );
  for (const { id } of open) {
    announce(work, submitChunk, { chunkId: idFromBytes(id), urgent: false });
  }
}
