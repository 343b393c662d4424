import { useQuery } from '@apollo/client/react';
import { EmptyState } from '../app/ui/empty-state.js';
import { Failure } from '../app/ui/failure.js';
import { LoadMore } from '../app/ui/load-more.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
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
  const page = data?.ledgerEntries;
  return (
    <Panel title="Ledger" flush>
      <Failure error={error} onRetry={() => void refetch()} />
      {!page && loading && <RowsSkeleton />}
      {page?.edges.map(({ node }) => (
        <LedgerRow key={node.id} entry={node} />
      ))}
      {page?.edges.length === 0 && (
        <EmptyState icon="wallet" title="No movement yet">
          Top-ups, holds, charges and money given back appear here.
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
