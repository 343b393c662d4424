import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { onDay, phone } from '../app/format.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Icon } from '../app/ui/icons.js';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { useDebounced } from '../app/ui/use-debounced.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';

const Row = graphql(`
  fragment SuppressionRow on Suppression {
    id
    msisdn
    marketingSince
    transactionalSince
  }
`);

const Suppressions = graphql(`
  query Suppressions($after: String, $search: String) {
    suppressions(first: 10, after: $after, search: $search) {
      edges {
        cursor
        node {
          id
          ...SuppressionRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

function SuppressionRow(props: { suppression: FragmentType<typeof Row> }) {
  const { msisdn, marketingSince, transactionalSince } = getFragmentData(Row, props.suppression);
  const said = [
    marketingSince && `no marketing since ${onDay(marketingSince)}`,
    transactionalSince && `no transactional messages since ${onDay(transactionalSince)}`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        px: 2.5,
        py: 1.1,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ flex: '1 1 150px', fontWeight: 620 }}>
        {msisdn ? phone(msisdn) : 'Somebody who is forgotten'}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{said}</Box>
    </Box>
  );
}

/** Numbers that must not be sent to; they stay so whatever is imported. */
export function SuppressionsPanel() {
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 300);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(Suppressions, {
    variables: { search: search || null },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Panel
      flush
      title="Opted out"
      aside={
        <OutlinedInput
          size="small"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="0712…"
          slotProps={{ input: { 'aria-label': 'Search by number', inputMode: 'tel' } }}
          startAdornment={
            <InputAdornment position="start">
              <Icon name="search" size={18} />
            </InputAdornment>
          }
          sx={{ width: 200 }}
        />
      }
    >
      <Box
        sx={{ maxHeight: 420, overflow: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label="Numbers opted out"
      >
        <Listing
          connection={(data ?? previousData)?.suppressions}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(suppression) => <SuppressionRow key={suppression.id} suppression={suppression} />}
          empty={
            <EmptyState
              icon="shield"
              title={search ? 'No such number has opted out' : 'Nobody has opted out'}
            >
              {!search && 'Who writes STOP, or says no on your preference page, is kept here.'}
            </EmptyState>
          }
        />
      </Box>
    </Panel>
  );
}
