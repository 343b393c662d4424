import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import type { PreflightQuery } from '../../gql/graphql.js';
import { PreflightReady } from './preflight-ready.js';

const PreflightDocument = graphql(`
  query Preflight($id: ID!) {
    preflightCampaign(id: $id) {
      __typename
      ... on CampaignPreflight {
        ...PreflightReady
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
    }
  }
`);

type Refused = Exclude<PreflightQuery['preflightCampaign'], { __typename: 'CampaignPreflight' }>;

const wordsOf = (refused: Refused): string =>
  refused.__typename === 'InvalidInput' && refused.issues.length > 0
    ? refused.issues.map(({ message }) => message).join(' ')
    : refused.message;

/** Asks the server, and shows its answer; nothing is kept, since the next contact imported changes it. */
export function Preflight(props: { campaignId: string; sandbox: boolean; name: string }) {
  const { data, error, loading, refetch } = useQuery(PreflightDocument, {
    variables: { id: props.campaignId },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const answer = data?.preflightCampaign;
  return (
    <>
      {loading && <LinearProgress aria-label="Checking" sx={{ mb: 2, borderRadius: 2 }} />}
      <Failure error={error} onRetry={() => void refetch()} />
      {answer &&
        (answer.__typename === 'CampaignPreflight' ? (
          <PreflightReady {...props} preflight={answer} onChanged={() => void refetch()} />
        ) : (
          <Alert severity="error">{wordsOf(answer)}</Alert>
        ))}
    </>
  );
}
