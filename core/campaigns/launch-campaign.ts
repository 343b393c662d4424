import { refuseSuspended } from '../accounts/suspension.js';
import { recordAudit } from '../audit/record-audit.js';
import { formatMoney } from '../billing/money.js';
import { currencyOf, postEntry } from '../billing/post-entry.js';
import { requireSandboxCarrier } from '../carriers/sandbox-carrier.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { startRolling } from '../segments/roll-activity.js';
import { pumpCampaign } from './campaign-jobs.js';
import { transition } from './campaign-state.js';
import type { Campaign } from './campaign.js';
import { lockCampaign } from './find-campaign.js';
import { freezeAudience } from './freeze-audience.js';
import { quoteAudience } from './quote-audience.js';

/** A test is free, and what is free must not fill the road for those who pay. */
const MOST_TESTED = 1_000;

const audiencePath = ({ segmentId }: Campaign): string => (segmentId == null ? 'listId' : 'segmentId');

function refuseTooMany(campaign: Campaign, recipients: number): void {
  if (recipients <= MOST_TESTED) return;
  const message = `A test key launches campaigns of at most ${MOST_TESTED} recipients; this one has ${recipients}.`;
  throw new InvalidInput([{ path: audiencePath(campaign), message }]);
}

/** Quotes the audience, freezes it if the campaign says so, holds its cost and hands the campaign to the worker. Throws NotFound, InvalidState, InvalidInput, InsufficientFunds, AccountSuspended. */
export async function launchCampaign(
  work: Work,
  { campaignId, test = false }: { campaignId: Id; test?: boolean },
): Promise<Campaign> {
  await refuseSuspended(work);
  const campaign = await lockCampaign(work, campaignId);
  campaign.state = transition(campaign.state, 'queued');
  if (test) await requireSandboxCarrier(work);
  campaign.test = test;
  campaign.launchedAt = work.now;
  if (campaign.frozen === true) await freezeAudience(work, campaign);
  const currency = await currencyOf(work);
  const quote = await quoteAudience(work, campaign, currency);
  if (quote.recipients === 0) {
    throw new InvalidInput([
      {
        path: audiencePath(campaign),
        message: 'Nobody in this audience can be sent to. Preflight says who is left out and why.',
      },
    ]);
  }
  if (test) refuseTooMany(campaign, quote.recipients);
  await postEntry(work, {
    kind: 'hold',
    causeId: campaign.id,
    amount: quote.cost,
    campaignId,
    memo: campaign.name,
  });
  campaign.uncommitted = quote.cost;
  await work.em.flush();
  await work.sql.run(
    `update campaign_progress set revision = revision + 1, recipients = ?, held = ?, updated_at = ?
      where account_id = ? and campaign_id = ?`,
    [quote.recipients, quote.cost, work.now, idBytes(work.actor.accountId), idBytes(campaign.id)],
  );
  startRolling(work, campaign.id);
  announce(work, pumpCampaign, { campaignId: campaign.id });
  recordAudit(work, {
    action: 'campaign.launched',
    target: publicId('campaign', campaignId),
    after: { recipients: quote.recipients, held: formatMoney(quote.cost, currency) },
  });
  work.touched.campaign(work.actor.accountId, campaign.id);
  return campaign;
}
