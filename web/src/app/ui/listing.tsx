import type { ReactNode } from 'react';
import { Failure } from './failure.js';
import { LoadMore } from './load-more.js';
import { RowsSkeleton } from './rows-skeleton.js';

/** A Relay connection, as far as a list of rows needs it. */
interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface ListingProps<Node> {
  /** undefined until the first page is there */
  connection: Connection<Node> | undefined;
  loading: boolean;
  error: unknown;
  onRetry: () => void;
  onMore: (after: string | null) => void;
  renderRow: (node: Node) => ReactNode;
  /** What to show when there is nothing */
  empty: ReactNode;
}

/** A list that goes on: rows, the next page when its end comes into view, what went wrong, or why there is nothing. */
export function Listing<Node>({
  connection,
  loading,
  error,
  onRetry,
  onMore,
  renderRow,
  empty,
}: ListingProps<Node>) {
  return (
    <>
      <Failure error={error} onRetry={onRetry} />
      {connection ? (
        <>
          {connection.edges.map(({ node }) => renderRow(node))}
          {connection.edges.length === 0 && empty}
          <LoadMore
            hasMore={connection.pageInfo.hasNextPage}
            loading={loading}
            onMore={() => onMore(connection.pageInfo.endCursor)}
          />
        </>
      ) : (
        loading && <RowsSkeleton bare />
      )}
    </>
  );
}
