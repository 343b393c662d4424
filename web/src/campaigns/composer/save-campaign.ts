import { useMutation } from '@apollo/client/react';
import { getFragmentData } from '../../gql/fragment-masking.js';
import { graphql } from '../../gql/index.js';
import { ComposerCampaign, formOf } from './composer-campaign.js';
import type { CampaignForm } from './draft.js';

const Create = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    saved: createCampaign(input: $input) {
      __typename
      ... on Campaign {
        id
        ...ComposerCampaign
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on InvalidState {
        message
      }
      ... on NotFound {
        message
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateCampaign($input: UpdateCampaignInput!) {
    saved: updateCampaign(input: $input) {
      __typename
      ... on Campaign {
        id
        ...ComposerCampaign
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on InvalidState {
        message
      }
      ... on NotFound {
        message
      }
    }
  }
`);

/** A campaign as the server took it, which may have trimmed what was written. */
export interface Saved {
  id: string;
  form: CampaignForm;
}

/** Creates the draft at the server the first time, changes it from then on. `save` gives null when it was refused. */
export function useSaveCampaign(campaignId: string | null) {
  const [create, created] = useMutation(Create, { refetchQueries: ['Campaigns', 'Home'] });
  const [update, updated] = useMutation(Update);
  const last = campaignId ? updated : created;
  const answer = last.data?.saved;

  const save = async ({ listId, segmentId, ...form }: CampaignForm): Promise<Saved | null> => {
    const audience = { ...(listId && { listId }), ...(segmentId && { segmentId }) };
    const everyone = listId || segmentId ? {} : { everyone: true };
    const { data } = campaignId
      ? await update({ variables: { input: { id: campaignId, ...form, ...audience, ...everyone } } })
      : await create({ variables: { input: { ...form, ...audience } } });
    if (data?.saved.__typename !== 'Campaign') return null;
    return { id: data.saved.id, form: formOf(getFragmentData(ComposerCampaign, data.saved)) };
  };

  return {
    save,
    busy: last.loading,
    error: last.error,
    issues: answer?.__typename === 'InvalidInput' ? answer.issues : undefined,
    refusal:
      answer?.__typename === 'InvalidState' || answer?.__typename === 'NotFound' ? answer.message : undefined,
  };
}
