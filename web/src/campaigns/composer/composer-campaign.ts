import { graphql } from '../../gql/index.js';
import type { ComposerCampaignFragment } from '../../gql/graphql.js';
import type { CampaignForm } from './draft.js';

export const ComposerCampaign = graphql(`
  fragment ComposerCampaign on Campaign {
    id
    state
    name
    body
    senderId
    flash
    frozen
    purpose
    list {
      id
    }
    segment {
      id
    }
  }
`);

export const formOf = ({ list, segment, ...campaign }: ComposerCampaignFragment): CampaignForm => ({
  name: campaign.name,
  body: campaign.body,
  senderId: campaign.senderId,
  flash: campaign.flash,
  frozen: campaign.frozen,
  purpose: campaign.purpose,
  listId: list?.id ?? '',
  segmentId: segment?.id ?? '',
});
