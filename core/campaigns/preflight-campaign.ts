import { Wallet } from '../billing/ledger.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { findCampaign } from './find-campaign.js';
import { quoteAudience, type Quote } from './quote-audience.js';

export interface Preflight extends Omit<Quote, 'skipped'> {
  available: bigint;
  skipped: { reason: string; count: number }[];
  warnings: string[];
}

function warningsOf(quote: Quote): string[] {
  const warnings: string[] = [];
  if (quote.recipients === 0) warnings.push('Nobody would get this message.');
  if (quote.encoding === 'ucs2') {
    warnings.push('Some characters need Unicode: a part then holds 70 characters instead of 160.');
  }
  if (quote.maxSegments > 3)
    warnings.push(`Some recipients get ${quote.maxSegments} parts, each of them paid for.`);
  return warnings;
}

/** Everything launching would do, without doing it. Throws NotFound. */
export async function preflightCampaign(work: Work, { campaignId }: { campaignId: Id }): Promise<Preflight> {
  const campaign = await findCampaign(work, campaignId);
  const wallet = await work.em.findOneOrFail(Wallet, { accountId: work.actor.accountId });
  const quote = await quoteAudience(work, campaign, wallet.currency);
  return {
    ...quote,
    available: wallet.available ?? 0n,
    skipped: [...quote.skipped].map(([reason, count]) => ({ reason, count })),
    warnings: warningsOf(quote),
  };
}
