import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { FieldFactsFragment } from '../../gql/graphql.js';

export const FieldFacts = graphql(`
  fragment FieldFacts on ContactField {
    id
    key
    label
    kind
    options
    ready
  }
`);

const Fields = graphql(`
  query ContactFields {
    contactFields {
      ...FieldFacts
    }
  }
`);

const NONE: readonly FieldFactsFragment[] = [];

/** The fields the account has defined. `known` is true as soon as the server has said, or cannot say. */
export function useFields() {
  const { data, error, refetch } = useQuery(Fields);
  const fields = getFragmentData(FieldFacts, data?.contactFields) ?? NONE;
  return { fields, known: data !== undefined || Boolean(error), error, refetch };
}
