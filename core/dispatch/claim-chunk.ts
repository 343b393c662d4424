import { currencyOf, postEntry } from '../billing/post-entry.js';
import { loadPriceList } from '../billing/price-list.js';
import { pumpCampaign } from '../campaigns/campaign-jobs.js';
import { transition } from '../campaigns/campaign-state.js';
import type { Campaign } from '../campaigns/campaign.js';
import { lockCampaign } from '../campaigns/find-campaign.js';
import { createPlanner, usesCustom, type SkipReason } from '../campaigns/plan-message.js';
import { openAudience } from '../campaigns/open-audience.js';
import type { AudienceRow } from '../campaigns/read-audience.js';
import { idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { crossOff } from '../jobs/relay-jobs.js';
import { insertChunk, type NewMessage } from '../messages/insert-messages.js';
import { submitChunk } from '../messages/message-jobs.js';
import { newId, type Id } from '../platform/id.js';
import { compileTemplate } from '../templates/compile-template.js';
import { finishCampaignIfOver } from './finish-chunk.js';
import { Tallies } from './tallies.js';

export interface ClaimInput {
  campaignId: Id;
  /** The pump's own job: crossed off with the last claim of its run. */
  jobId: Id;
  /** More claims follow in this run if there are any; otherwise they are another job's, behind those of other campaigns. */
  goesOn: boolean;
  chunkSize: number;
  chunksInFlight: number;
}

interface Claimed {
  messages: NewMessage[];
  skipped: Map<SkipReason, number>;
  /** Rows of `skipped_recipient`, but for whose they are. */
  leftOut: string[];
  cost: bigint;
  segments: number;
}

/**
 * The pump: turns the next piece of a campaign's audience into message rows and moves the cursor, in one short
 * transaction. True when the run is to claim the next at once. Only a few chunks are open at a time, so the queue and the worker never hold more of a million
 * recipients than of a thousand. Throws InsufficientFunds when contacts have changed so that the hold is not enough.
 */
export async function claimChunk(work: Work, input: ClaimInput): Promise<boolean> {
  const campaign = await lockCampaign(work, input.campaignId);
  if (campaign.state === 'queued') campaign.state = transition(campaign.state, 'sending');
  if (!mayClaim(campaign, input)) {
    // paused when its last message was under way, and resumed
    crossOff(work, input.jobId);
    await finishCampaignIfOver(work, campaign);
    return false;
  }
  const currency = await currencyOf(work);
  const template = compileTemplate(campaign.body);
  const audience = await openAudience(work, campaign);
  const { rows, reached, exhausted } = await audience({
    after: campaign.cursor ?? null,
    limit: input.chunkSize,
    joinedBefore: campaign.launchedAt ?? work.now,
    withCustom: usesCustom(template),
  });
  const plan = createPlanner(
    template,
    await loadPriceList(work.sql, currency, { free: campaign.test === true }),
  );
  const claimed = planAll(rows, plan);
  campaign.exhausted = exhausted;
  if (reached !== null) campaign.cursor = reached;
  await writeChunk(work, campaign, { claimed, currency });
  await finishCampaignIfOver(work, campaign);
  await work.em.flush();
  const more = mayClaim(campaign, input);
  if (more && input.goesOn) return true;
  crossOff(work, input.jobId);
  if (more) announce(work, pumpCampaign, { campaignId: campaign.id });
  return false;
}

const mayClaim = (campaign: Campaign, { chunksInFlight }: ClaimInput): boolean =>
  campaign.state === 'sending' && !campaign.exhausted && (campaign.openChunks ?? 0) < chunksInFlight;

function planAll(rows: readonly AudienceRow[], plan: ReturnType<typeof createPlanner>): Claimed {
  const claimed: Claimed = { messages: [], skipped: new Map(), leftOut: [], cost: 0n, segments: 0 };
  for (const row of rows) {
    const planned = plan(row);
    if (typeof planned === 'string') {
      claimed.skipped.set(planned, (claimed.skipped.get(planned) ?? 0) + 1);
      claimed.leftOut.push(`x'${row.id.toString('hex')}','${planned}'`);
      continue;
    }
    claimed.cost += planned.price;
    claimed.segments += planned.segments;
    claimed.messages.push({
      contactLiteral: `x'${row.id.toString('hex')}'`,
      recipient: row.msisdn,
      body: planned.body,
      encoding: planned.encoding,
      segments: planned.segments,
      price: planned.price,
    });
  }
  return claimed;
}

async function writeChunk(
  work: Work,
  campaign: Campaign,
  { claimed, currency }: { claimed: Claimed; currency: string },
): Promise<void> {
  const { accountId } = work.actor;
  const tallies = new Tallies();
  for (const [reason, count] of claimed.skipped) {
    tallies.of(accountId, campaign.id).count('skipped', count);
    countSkipped(work, campaign.id, { reason, count });
  }
  writeLeftOut(work, campaign.id, claimed.leftOut);
  if (claimed.messages.length > 0) {
    const chunkId = newId();
    await takeFromHold(work, campaign, { chunkId, cost: claimed.cost, tallies });
    const { senderId, flash } = campaign;
    await insertChunk(
      work,
      {
        chunkId,
        campaignId: campaign.id,
        currency,
        senderId,
        flash,
        validitySeconds: null,
        test: campaign.test === true,
      },
      claimed.messages,
    );
    campaign.openChunks = (campaign.openChunks ?? 0) + 1;
    campaign.nextChunk = (campaign.nextChunk ?? 0) + 1;
    tallies.of(accountId, campaign.id).count('claimed', claimed.messages.length);
    tallies.of(accountId, campaign.id).count('segments', claimed.segments);
    announce(work, submitChunk, { chunkId, urgent: false });
  }
  tallies.write(work);
  work.touched.campaign(accountId, campaign.id);
}

/** What a chunk costs comes out of the campaign's hold; should contacts have changed since, the hold grows. */
async function takeFromHold(
  work: Work,
  campaign: Campaign,
  { chunkId, cost, tallies }: { chunkId: Id; cost: bigint; tallies: Tallies },
): Promise<void> {
  const uncommitted = campaign.uncommitted ?? 0n;
  const missing = cost > uncommitted ? cost - uncommitted : 0n;
  if (missing > 0n) {
    await postEntry(work, { kind: 'hold', causeId: chunkId, amount: missing, campaignId: campaign.id });
    tallies.of(work.actor.accountId, campaign.id).money('held', missing);
  }
  campaign.uncommitted = uncommitted + missing - cost;
}

function countSkipped(
  { sql, actor }: Work,
  campaignId: Id,
  { reason, count }: { reason: SkipReason; count: number },
): void {
  sql.later(
    `insert into campaign_skip (account_id, campaign_id, reason, count)
     values (${idLiteral(actor.accountId)}, ${idLiteral(campaignId)}, '${reason}', ${count})
     on duplicate key update count = count + values(count)`,
  );
}

/** Who was left out, so that somebody can be told why. */
function writeLeftOut({ sql, actor, now }: Work, campaignId: Id, leftOut: readonly string[]): void {
  if (leftOut.length === 0) return;
  const before = `(${idLiteral(actor.accountId)},${idLiteral(campaignId)},`;
  const after = `,${timeLiteral(now)})`;
  sql.later(
    `insert into skipped_recipient (account_id, campaign_id, contact_id, reason, at) values ${leftOut.map((row) => before + row + after).join(',')}
     on duplicate key update reason = values(reason), at = values(at)`,
  );
}
