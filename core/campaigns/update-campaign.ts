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
  const fields = fieldsOf(campaign);
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined) Object.assign(fields, { [field]: value });
  }
  // the one that is given takes the place of the other
  if (changes.segmentId != null && changes.listId == null) fields.listId = null;
  if (changes.listId != null && changes.segmentId == null) fields.segmentId = null;
  await checkCampaignFields(work, fields);
  work.em.assign(campaign, { ...fields, name: fields.name.trim() });
  await work.em.flush();
  return campaign;
}

function fieldsOf({ name, body, senderId, flash, ...audience }: Campaign): CampaignFields {
  const { listId, segmentId, frozen, purpose } = audience;
  return {
    name,
    body,
    senderId,
    flash,
    listId: listId ?? null,
    segmentId: segmentId ?? null,
    frozen: frozen ?? false,
    purpose: purpose ?? 'marketing',
  };
}
