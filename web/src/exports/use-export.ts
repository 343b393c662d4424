import { useQuery, useSubscription } from '@apollo/client/react';
import { useReducer } from 'react';
import { newest } from '../app/newest.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { ExportFactsFragment } from '../gql/graphql.js';
import { isOver } from './export-words.js';

export const ExportFacts = graphql(`
  fragment ExportFacts on Export {
    id
    kind
    format
    state
    revision
    rows
    bytes
    fileName
    url
    failure
    createdAt
    expiresAt
  }
`);

const ExportQuery = graphql(`
  query Export($id: ID!) {
    export(id: $id) {
      ...ExportFacts
    }
  }
`);

const ExportChanged = graphql(`
  subscription ExportChanged($id: ID!) {
    exportProgress(id: $id) {
      ...ExportFacts
    }
  }
`);

type Known = ExportFactsFragment | null;
const newer = (known: Known, next: Known): Known => (known && next ? newest(known, next) : (known ?? next));

/** An export as it is now; the newest of what was read and what was pushed. */
export function useLiveExport(known: ExportFactsFragment | null, id: string): Known {
  const [latest, offer] = useReducer(newer, null);
  const current = newer(latest, known);
  useSubscription(ExportChanged, {
    variables: { id },
    skip: current === null || isOver(current.state),
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData: ({ data }) => {
      if (data.data) offer(getFragmentData(ExportFacts, data.data.exportProgress));
    },
  });
  return current;
}

/** The same where nothing but the id is known. */
export function useExport(id: string) {
  const { data, error } = useQuery(ExportQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  const current = useLiveExport(getFragmentData(ExportFacts, data?.export) ?? null, id);
  return { current, error };
}

/** An export in a list. */
export type ExportRef = FragmentType<typeof ExportFacts>;
