import type { CampaignFields } from '../../core/campaigns/campaign-input.js';
import { idOrNotFound } from '../ids.js';
import type { CreateCampaignInput, UpdateCampaignInput } from './campaign-types.js';

/** Throws NotFound. */
export const fieldsOf = (input: CreateCampaignInput): CampaignFields => ({
  name: input.name,
  body: input.body,
  senderId: input.senderId,
  flash: input.flash ?? false,
  listId: input.listId == null ? null : idOrNotFound('contactList', input.listId),
  segmentId: input.segmentId == null ? null : idOrNotFound('segment', input.segmentId),
  frozen: input.frozen ?? false,
  purpose: input.purpose ?? 'marketing',
});

/** Null is what a form sends for a field it does not mean. `everyone` is how a list or a segment is taken off. Throws NotFound. */
export function changesOf({ id, name, body, senderId, flash, ...audience }: UpdateCampaignInput) {
  return {
    campaignId: idOrNotFound('campaign', id),
    name: name ?? undefined,
    body: body ?? undefined,
    senderId: senderId ?? undefined,
    flash: flash ?? undefined,
    frozen: audience.frozen ?? undefined,
    purpose: audience.purpose ?? undefined,
    ...audienceOf(audience),
  };
}

function audienceOf({
  listId,
  segmentId,
  everyone,
}: Pick<UpdateCampaignInput, 'listId' | 'segmentId' | 'everyone'>) {
  if (everyone === true) return { listId: null, segmentId: null };
  return {
    listId: listId == null ? undefined : idOrNotFound('contactList', listId),
    segmentId: segmentId == null ? undefined : idOrNotFound('segment', segmentId),
  };
}
