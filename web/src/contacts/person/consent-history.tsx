import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { atMoment } from '../../app/format.js';
import { Listing } from '../../app/ui/listing.js';
import { graphql } from '../../gql/index.js';
import { SOURCE_WORDS, stateWords, SUBJECT_WORDS } from './consent-words.js';

const History = graphql(`
  query ConsentHistory($msisdn: String!, $after: String) {
    consentHistory(msisdn: $msisdn, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          purpose
          state
          source
          evidence
          ruleVersion
          by
          at
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** All that was recorded of a number, the newest first. Nothing of it can be changed. */
export function ConsentHistory({ msisdn }: { msisdn: string }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(History, {
    variables: { msisdn },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Box role="region" aria-label="Consent history" sx={{ mt: 2, mx: -2.5, mb: -2.5 }}>
      <Listing
        connection={data?.consentHistory}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={(after) => void fetchMore({ variables: { after } })}
        renderRow={({ id, purpose, state, source, evidence, ruleVersion, by, at }) => (
          <Box key={id} sx={{ px: 2.5, py: 1.25, borderTop: 1, borderColor: 'divider', typography: 'body2' }}>
            <Box sx={{ fontWeight: 620 }}>
              {SUBJECT_WORDS[purpose]}: {stateWords(purpose, state).toLowerCase()}
            </Box>
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
              {atMoment(at)}, by {SOURCE_WORDS[source]}
              {by && `, entered by ${by}`}
              {`; rules of ${ruleVersion}`}
            </Box>
            {evidence && <Box sx={{ mt: 0.5 }}>“{evidence}”</Box>}
          </Box>
        )}
        empty={
          <Box sx={{ px: 2.5, py: 2, typography: 'body2', color: 'text.secondary' }}>
            Nothing was recorded yet: this person was never asked.
          </Box>
        }
      />
    </Box>
  );
}
