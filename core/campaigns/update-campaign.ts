import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { InvalidState } from '../platform/refusal.js';
import { checkCampaignFields, type CampaignFields } from './campaign-input.js';
import type { Campaign } from './campaign.js';
import { lockCampaign } from './find-campaign.js';

/** Changes a draft. Throws NotFound, InvalidInput, InvalidState. */
export async function updateCampaign(
  work: Work,
  { campaignId, ...changes }: { campaignId: Id } & Partial<CampaignFields>,
): Promise<Campaign> {
  const campaign = await lockCampaign(work, campaignId);
  if (campaign.state !== 'draft') {
    throw new InvalidState('Only a draft can be changed. Make a new campaign instead.', campaign.state);
  }
  const { name, body, senderId, listId, flash } = campaign;
  const fields: CampaignFields = { name, body, senderId, listId: listId ?? null, flash };
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined) Object.assign(fields, { [field]: value });
  }
  await checkCampaignFields(work, fields);
  work.em.assign(campaign, { ...fields, name: fields.name.trim() });
  await work.em.flush();
  return campaign;
}
