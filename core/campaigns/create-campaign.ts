import type { Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import { checkCampaignFields, type CampaignFields } from './campaign-input.js';
import { CampaignProgress } from './campaign-progress.js';
import { Campaign } from './campaign.js';

/** A new draft. Throws InvalidInput, NotFound. */
export async function createCampaign(work: Work, input: CampaignFields): Promise<Campaign> {
  await checkCampaignFields(work, input);
  const { accountId } = work.actor;
  const campaign = work.em.create(Campaign, {
    ...input,
    name: input.name.trim(),
    accountId,
    id: newId(),
    state: 'draft',
    createdAt: work.now,
  });
  work.em.create(CampaignProgress, { accountId, campaignId: campaign.id, updatedAt: work.now });
  await work.em.flush();
  return campaign;
}
