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
    list {
      id
    }
  }
`);

export const formOf = ({ name, body, senderId, flash, list }: ComposerCampaignFragment): CampaignForm => ({
  name,
  body,
  senderId,
  flash,
  listId: list?.id ?? '',
});
