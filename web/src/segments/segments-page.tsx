import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { May } from '../accounts/may.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Icon } from '../app/ui/icons.js';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { ContactsFrame } from '../contacts/contacts-tabs.js';
import { graphql } from '../gql/index.js';
import { SegmentRow } from './segment-row.js';

const Segments = graphql(`
  query Segments($after: String) {
    segments(first: 25, after: $after) {
      edges {
        cursor
        node {
          id
          ...SegmentRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const newSegment = (
  <May use="contacts:write">
    <Button
      component={Link}
      to="/contacts/segments/new"
      variant="contained"
      startIcon={<Icon name="plus" size={18} />}
    >
      New segment
    </Button>
  </May>
);

/** Those whom rules find, always as they are now. */
export function SegmentsPage() {
  const { data, error, loading, refetch, fetchMore } = useQuery(Segments, {
    notifyOnNetworkStatusChange: true,
  });
  return (
    <ContactsFrame
      title="Segments"
      lead="Contacts that fit some rules. Who fits tomorrow is in it tomorrow."
      actions={newSegment}
    >
      <Panel flush sx={{ '& > div > :first-of-type': { borderTop: 0 } }}>
        <Listing
          connection={data?.segments}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(segment) => <SegmentRow key={segment.id} segment={segment} />}
          empty={
            <EmptyState icon="contacts" title="No segment yet">
              Find everybody from one town, or who has never replied, and send to just them.
            </EmptyState>
          }
        />
      </Panel>
    </ContactsFrame>
  );
}
