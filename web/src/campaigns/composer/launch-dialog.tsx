import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { count, money } from '../../app/format.js';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { LaunchCampaignMutation } from '../../gql/graphql.js';

const Figures = graphql(`
  fragment LaunchFigures on CampaignPreflight {
    recipients
    cost {
      micros
      currency
    }
  }
`);

const Launch = graphql(`
  mutation LaunchCampaign($id: ID!) {
    launchCampaign(id: $id) {
      __typename
      ... on Campaign {
        ...MovedCampaign
        id
        launchedAt
      }
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on InsufficientFunds {
        message
        missing {
          micros
          currency
        }
      }
    }
  }
`);

const refusalOf = (answer: LaunchCampaignMutation['launchCampaign']): string | null => {
  if (answer.__typename === 'Campaign') return null;
  return answer.__typename === 'InsufficientFunds'
    ? `${answer.message} ${money(answer.missing)} are missing.`
    : answer.message;
};

interface LaunchProps {
  campaignId: string;
  name: string;
  preflight: FragmentType<typeof Figures>;
  onClose: () => void;
}

/** The last look before it goes out: how many, and for how much. */
export function LaunchDialog({ campaignId, name, preflight, onClose }: LaunchProps) {
  const { recipients, cost } = getFragmentData(Figures, preflight);
  const navigate = useNavigate();
  const [launch, { data, loading, error }] = useMutation(Launch, { refetchQueries: ['Balance', 'Totals'] });
  const refusal = data ? refusalOf(data.launchCampaign) : null;
  const confirm = async () => {
    const { data: answer } = await launch({ variables: { id: campaignId } });
    if (answer?.launchCampaign.__typename === 'Campaign') await navigate(`/campaigns/${campaignId}`);
  };
  return (
    <ConfirmDialog
      open
      title={`Launch “${name}”?`}
      confirm={`Send for ${money(cost)}`}
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      <Box component="p" sx={{ m: 0 }}>
        It goes to <strong>{count(recipients)}</strong> {recipients === 1 ? 'person' : 'people'}.{' '}
        <strong>{money(cost)}</strong> are held from your balance; what is refused or cancelled is given back.
        You can pause or cancel at any time.
      </Box>
      {refusal && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {refusal}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
