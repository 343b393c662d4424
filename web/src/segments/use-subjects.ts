import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/index.js';
import { BUILT_IN, type Subject } from './rule-words.js';

const Sources = graphql(`
  query RuleSources {
    contactFields {
      id
      key
      label
      kind
      options
      ready
    }
  }
`);

export interface Sources {
  subjects: readonly Subject[];
}

/** What rules can be about in this account. */
export function useSubjects() {
  const { data, error, refetch } = useQuery(Sources);
  const sources: Sources = {
    subjects: [
      ...BUILT_IN,
      ...(data?.contactFields ?? []).map(({ key, label, kind, options, ready }) => ({
        key,
        label: ready ? label : `${label} (being prepared)`,
        kind,
        options,
      })),
    ],
  };
  return { sources, loaded: data !== undefined, error, retry: () => void refetch() };
}
