import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { useDebounced } from '../app/ui/use-debounced.js';
import { graphql } from '../gql/index.js';
import { ContactFilters } from './contact-filters.js';
import { ContactRow } from './contact-row.js';
import { asPrefix } from './as-prefix.js';
import { NoContacts } from './no-contacts.js';

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

const filterOf = (listId: string | null, prefix: string, optedOut: boolean) => ({
  ...(listId && { listId }),
  ...(prefix && { msisdnPrefix: prefix }),
  ...(optedOut && { optedOut }),
});

export function ContactBrowser({ listId, onOpen, onImport }: BrowserProps) {
  const [typed, setTyped] = useState('');
  const [optedOut, setOptedOut] = useState(false);
  const prefix = asPrefix(useDebounced(typed, 250));
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(Contacts, {
    variables: { filter: filterOf(listId, prefix, optedOut) },
    notifyOnNetworkStatusChange: true,
  });
  const connection = (data ?? previousData)?.contacts;
  return (
    <Panel flush>
      <ContactFilters
        typed={typed}
        onType={setTyped}
        optedOut={optedOut}
        onOptedOut={setOptedOut}
        total={connection?.totalCount}
      />
      <Listing
        connection={connection}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={(after) => void fetchMore({ variables: { after } })}
        renderRow={(contact) => <ContactRow key={contact.id} contact={contact} onOpen={onOpen} />}
        empty={<NoContacts filtered={prefix !== '' || optedOut} onImport={onImport} />}
      />
    </Panel>
  );
}
