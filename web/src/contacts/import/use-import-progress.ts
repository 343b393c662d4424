import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useReducer } from 'react';
import { newest } from '../../app/newest.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { ImportProgressFragment } from '../../gql/graphql.js';

const Progress = graphql(`
  fragment ImportProgress on ContactImport {
    id
    revision
    state
    ...ImportBar
    ...ImportFigures
    ...RefusedRows
    ...ImportOutcome
  }
`);

const ImportQuery = graphql(`
  query ContactImport($id: ID!) {
    contactImport(id: $id) {
      ...ImportProgress
    }
  }
`);

const ImportChanged = graphql(`
  subscription ImportChanged($id: ID!) {
    contactImportProgress(id: $id) {
      ...ImportProgress
    }
  }
`);

export const isOver = ({ state }: Pick<ImportProgressFragment, 'state'>): boolean =>
  state === 'DONE' || state === 'FAILED' || state === 'CANCELLED';

type Known = ImportProgressFragment | null;
const newer = (known: Known, next: Known): Known => (known && next ? newest(known, next) : (known ?? next));

/** The newest of what was asked for and what was pushed. */
export function useImportProgress(id: string) {
  const client = useApolloClient();
  const { data, error } = useQuery(ImportQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  const [latest, offer] = useReducer(newer, null);
  const current = newer(latest, getFragmentData(Progress, data?.contactImport) ?? null);
  const over = current !== null && isOver(current);
  useSubscription(ImportChanged, {
    variables: { id },
    skip: over,
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData: ({ data: pushed }) => {
      if (pushed.data) offer(getFragmentData(Progress, pushed.data.contactImportProgress));
    },
  });
  useEffect(() => {
    if (over) void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, over]);
  return { current, error, missing: data?.contactImport === null };
}
