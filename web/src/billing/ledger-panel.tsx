import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../app/ui/empty-state.js';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { graphql } from '../gql/index.js';
import { LedgerRow } from './ledger-row.js';

const Ledger = graphql(`
  query Ledger($after: String) {
    ledgerEntries(first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          ...LedgerRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every movement of money, newest first. */
export function LedgerPanel() {
  const { data, error, loading, refetch, fetchMore } = useQuery(Ledger, {
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Panel title="Ledger" flush>
      <Listing
        connection={data?.ledgerEntries}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={(after) => void fetchMore({ variables: { after } })}
        renderRow={(entry) => <LedgerRow key={entry.id} entry={entry} />}
        empty={
          <EmptyState icon="wallet" title="No movement yet">
            Top-ups, holds, charges and money given back appear here.
          </EmptyState>
        }
      />
    </Panel>
  );
}
