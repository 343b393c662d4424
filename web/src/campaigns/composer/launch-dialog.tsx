import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { count, money, type Amount } from '../../app/format.js';
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
      ... on AccountSuspended {
        message
      }
      ... on NoSandboxCarrier {
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

type Refused = Exclude<LaunchCampaignMutation['launchCampaign'], { __typename: 'Campaign' }>;

/** Why it was not launched; for lack of money, with the way to more of it. */
function Refusal({ refused, onTopUp }: { refused: Refused; onTopUp: LaunchProps['onTopUp'] }) {
  const missing = refused.__typename === 'InsufficientFunds' ? refused.missing : null;
  return (
    <Alert
      severity="error"
      sx={{ mt: 2 }}
      action={
        missing &&
        onTopUp && (
          <Button color="inherit" size="small" onClick={() => onTopUp(missing)}>
            Top up
          </Button>
        )
      }
    >
      {refused.message} {missing && `${money(missing)} are missing.`}
    </Alert>
  );
}

interface LaunchProps {
  campaignId: string;
  name: string;
  preflight: FragmentType<typeof Figures>;
  /** null where money cannot be paid in here */
  onTopUp: ((missing: Amount) => void) | null;
  onClose: () => void;
}

/** The last look before it goes out: how many, and for how much. */
export function LaunchDialog({ campaignId, name, preflight, onTopUp, onClose }: LaunchProps) {
  const { recipients, cost } = getFragmentData(Figures, preflight);
  const navigate = useNavigate();
  const [launch, { data, loading, error }] = useMutation(Launch, { refetchQueries: ['Balance', 'Totals'] });
  const answer = data?.launchCampaign;
  const refused = answer && answer.__typename !== 'Campaign' ? answer : null;
  const confirm = async () => {
    const { data: done } = await launch({ variables: { id: campaignId } });
    if (done?.launchCampaign.__typename === 'Campaign') await navigate(`/campaigns/${campaignId}`);
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
      {refused && <Refusal refused={refused} onTopUp={onTopUp} />}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
