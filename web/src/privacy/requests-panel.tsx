import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { May } from '../accounts/may.js';
import { part } from '../app/part.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { graphql } from '../gql/index.js';
import { RequestRow } from './request-row.js';
import { usePolling } from './use-polling.js';

const ErasureDialog = part(() => import('./erasure-dialog.js'), 'ErasureDialog');
const PersonDialog = part(() => import('./person-dialog.js'), 'PersonDialog');

const Requests = graphql(`
  query PrivacyRequests($after: String) {
    privacyRequests(first: 10, after: $after) {
      edges {
        cursor
        node {
          id
          state
          ...PrivacyRequestRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What people have asked for: to see what is held on them, or to be forgotten. */
export function RequestsPanel() {
  const [asked, setAsked] = useState<'export' | 'erasure' | null>(null);
  const { data, error, loading, refetch, fetchMore, startPolling, stopPolling } = useQuery(Requests);
  const moving =
    data?.privacyRequests.edges.some(({ node }) => node.state === 'QUEUED' || node.state === 'RUNNING') ??
    false;
  usePolling(moving, { startPolling, stopPolling });
  const close = () => setAsked(null);
  return (
    <Panel
      flush
      title="Requests of people"
      aside={
        <May use="privacy:write">
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button size="small" variant="outlined" color="inherit" onClick={() => setAsked('export')}>
              Export a person
            </Button>
            <Button size="small" variant="outlined" color="error" onClick={() => setAsked('erasure')}>
              Erase a person
            </Button>
          </Box>
        </May>
      }
    >
      <Listing
        connection={data?.privacyRequests}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={(after) => void fetchMore({ variables: { after } })}
        renderRow={(request) => <RequestRow key={request.id} request={request} />}
        empty={
          <EmptyState icon="shield" title="Nobody has asked">
            Who is in your contacts may ask what you hold on them, and to be forgotten.
          </EmptyState>
        }
      />
      <Suspense>
        {asked === 'export' && <PersonDialog onClose={close} />}
        {asked === 'erasure' && <ErasureDialog onClose={close} />}
      </Suspense>
    </Panel>
  );
}
