import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useReducer, useRef } from 'react';
import { newest } from '../../app/newest.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { BulkEditFactsFragment } from '../../gql/graphql.js';

export const BulkEditFacts = graphql(`
  fragment BulkEditFacts on BulkEdit {
    id
    kind
    state
    revision
    total
    done
    changed
    summary
    canUndo
    undoneAt
    failure
    createdAt
    finishedAt
  }
`);

const BulkEditQuery = graphql(`
  query BulkEdit($id: ID!) {
    bulkEdit(id: $id) {
      ...BulkEditFacts
    }
  }
`);

const BulkEditChanged = graphql(`
  subscription BulkEditChanged($id: ID!) {
    bulkEditProgress(id: $id) {
      ...BulkEditFacts
    }
  }
`);

export const isOver = ({ state }: Pick<BulkEditFactsFragment, 'state'>): boolean =>
  state !== 'QUEUED' && state !== 'RUNNING';

type Known = BulkEditFactsFragment | null;
const newer = (known: Known, next: Known): Known => (known && next ? newest(known, next) : (known ?? next));

/** The newest of what was asked for and what was pushed. When it ends, what the page shows is asked for again. */
export function useBulkEdit(id: string) {
  const client = useApolloClient();
  const { data, error } = useQuery(BulkEditQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  const [latest, offer] = useReducer(newer, null);
  const current = newer(latest, getFragmentData(BulkEditFacts, data?.bulkEdit) ?? null);
  const over = current !== null && isOver(current);
  useSubscription(BulkEditChanged, {
    variables: { id },
    skip: over,
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData: ({ data: pushed }) => {
      if (pushed.data) offer(getFragmentData(BulkEditFacts, pushed.data.bulkEditProgress));
    },
  });
  const was = useRef(false);
  useEffect(() => {
    if (!over || was.current) return;
    was.current = true;
    // Of pages that are not shown, nothing that is kept is true any more.
    client.cache.evict({ fieldName: 'contacts' });
    void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, over]);
  return { current, error };
}
