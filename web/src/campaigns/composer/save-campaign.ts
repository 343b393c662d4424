import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
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

/** Creates the draft at the server the first time, changes it from then on. `save` gives its id, or null when it was refused. */
export function useSaveCampaign(campaignId: string | null) {
  const [create, created] = useMutation(Create, { refetchQueries: ['Campaigns', 'Home'] });
  const [update, updated] = useMutation(Update);
  const last = campaignId ? updated : created;
  const answer = last.data?.saved;

  const save = async ({ listId, ...form }: CampaignForm): Promise<string | null> => {
    const { data } = campaignId
      ? await update({
          variables: { input: { id: campaignId, ...form, ...(listId ? { listId } : { everyone: true }) } },
        })
      : await create({ variables: { input: { ...form, listId: listId || null } } });
    return data?.saved.__typename === 'Campaign' ? data.saved.id : null;
  };

  return {
    save,
    saving: last.loading,
    error: last.error,
    issues: answer?.__typename === 'InvalidInput' ? answer.issues : undefined,
    refusal:
      answer?.__typename === 'InvalidState' || answer?.__typename === 'NotFound' ? answer.message : undefined,
  };
}
