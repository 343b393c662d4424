import { LockMode } from '@mikro-orm/core';
import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { Campaign } from './campaign.js';

/** The account's campaign. Throws NotFound. */
export async function findCampaign({ em, actor }: Work, campaignId: Id): Promise<Campaign> {
  const campaign = await em.findOne(Campaign, { accountId: actor.accountId, id: campaignId });
  return campaign ?? missing(campaignId);
}

/** The account's campaign, locked until the transaction ends. Throws NotFound. */
export async function lockCampaign({ em, actor }: Work, campaignId: Id): Promise<Campaign> {
  const campaign = await em.findOne(
    Campaign,
    { accountId: actor.accountId, id: campaignId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return campaign ?? missing(campaignId);
}

function missing(campaignId: Id): never {
  throw new NotFound('campaign', publicId('campaign', campaignId));
}
