import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { count } from '../app/format.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Failure } from '../app/ui/failure.js';
import { Icon } from '../app/ui/icons.js';
import { LoadMore } from '../app/ui/load-more.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { useDebounced } from '../app/ui/use-debounced.js';
import { graphql } from '../gql/index.js';
import { ContactRow } from './contact-row.js';

const Contacts = graphql(`
  query Contacts($filter: ContactFilter, $after: String) {
    contacts(first: 50, filter: $filter, after: $after) {
      edges {
        cursor
        node {
          id
          ...ContactRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

interface BrowserProps {
  listId: string | null;
  onOpen: (id: string) => void;
  onImport: () => void;
}

/** "0712 34" or "254712" as the beginning of an E.164 number; the trunk 0 is left to the server. */
export const asPrefix = (typed: string): string => {
  const digits = typed.replaceAll(/[^\d+]/g, '');
  return digits === '' || digits.startsWith('+') ? digits : `+${digits}`;
};

export function ContactBrowser({ listId, onOpen, onImport }: BrowserProps) {
  const [typed, setTyped] = useState('');
  const [optedOut, setOptedOut] = useState(false);
  const prefix = asPrefix(useDebounced(typed, 250));
  const filter = {
    ...(listId && { listId }),
    ...(prefix && { msisdnPrefix: prefix }),
    ...(optedOut && { optedOut: true }),
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(Contacts, {
    variables: { filter },
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.contacts;
  const filtered = prefix !== '' || optedOut;
  return (
    <Panel flush>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, p: 2 }}>
        <OutlinedInput
          size="small"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="Number begins with +254…"
          inputProps={{ 'aria-label': 'Search by the beginning of the number', inputMode: 'tel' }}
          startAdornment={
            <InputAdornment position="start">
              <Icon name="search" size={18} />
            </InputAdornment>
          }
          sx={{ flex: '1 1 220px', maxWidth: 360 }}
        />
        <Chip
          label="Opted out"
          variant={optedOut ? 'filled' : 'outlined'}
          color={optedOut ? 'primary' : 'default'}
          aria-pressed={optedOut}
          onClick={() => setOptedOut(!optedOut)}
        />
        <Box role="status" sx={{ ml: 'auto', typography: 'body2', color: 'text.secondary' }}>
          {page && `${count(page.totalCount)} ${page.totalCount === 1 ? 'contact' : 'contacts'}`}
        </Box>
      </Box>
      <Failure error={error} onRetry={() => void refetch()} />
      {!page && loading && <RowsSkeleton />}
      {page?.edges.map(({ node }) => (
        <ContactRow key={node.id} contact={node} onOpen={onOpen} />
      ))}
      {page?.edges.length === 0 && (
        <EmptyState icon="contacts" title={filtered ? 'No contact fits' : 'No contacts here yet'}>
          {filtered ? (
            'Try a shorter beginning, with the country code.'
          ) : (
            <>
              Import a CSV file: a phone number in each row, and whatever else you know.
              <Button variant="contained" onClick={onImport} sx={{ mt: 2, display: 'flex', mx: 'auto' }}>
                Import contacts
              </Button>
            </>
          )}
        </EmptyState>
      )}
      {page && (
        <LoadMore
          hasMore={page.pageInfo.hasNextPage}
          loading={loading}
          onMore={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}
        />
      )}
    </Panel>
  );
}
