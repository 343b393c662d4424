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
    ruleTags: tags(first: 100) {
      nodes {
        id
        name
      }
    }
    ruleLists: contactLists(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

export interface Sources {
  subjects: readonly Subject[];
  tags: readonly { value: string; label: string }[];
  lists: readonly { value: string; label: string }[];
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

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
    tags: data?.ruleTags.nodes.map(named) ?? [],
    lists: data?.ruleLists.nodes.map(named) ?? [],
  };
  return { sources, loaded: data !== undefined, error, retry: () => void refetch() };
}
