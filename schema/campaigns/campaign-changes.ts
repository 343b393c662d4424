import { idOrNotFound } from '../ids.js';
import type { UpdateCampaignInput } from './campaign-types.js';

/** Null is what a form sends for a field it does not mean. `everyone` is how a list is taken off. Throws NotFound. */
export function changesOf({ id, name, body, senderId, flash, ...audience }: UpdateCampaignInput) {
  return {
    campaignId: idOrNotFound('campaign', id),
    name: name ?? undefined,
    body: body ?? undefined,
    senderId: senderId ?? undefined,
    flash: flash ?? undefined,
    listId: listOf(audience),
  };
}

function listOf({ listId, everyone }: Pick<UpdateCampaignInput, 'listId' | 'everyone'>) {
  if (everyone === true) return null;
  return listId == null ? undefined : idOrNotFound('contactList', listId);
}
