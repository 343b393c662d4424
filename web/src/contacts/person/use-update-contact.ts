import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { ContactInput } from '../../gql/graphql.js';
import { refusalOf } from '../refusal.js';

const Update = graphql(`
  mutation UpdateContact($id: ID!, $input: ContactInput!) {
    updateContact(id: $id, input: $input) {
      __typename
      ... on Contact {
        id
        ...ContactFacts
        ...ContactDetails
        ...ContactGroups
      }
      ... on NotFound {
        message
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

/** `save` resolves with whether it was taken. What is kept of the contact elsewhere follows by itself. */
export function useUpdateContact(id: string) {
  const [update, { data, loading, error }] = useMutation(Update, {
    refetchQueries: ['ContactTimeline'],
    update: (cache) => void cache.evict({ fieldName: 'contacts' }),
  });
  const answer = data?.updateContact;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  return {
    save: async (input: ContactInput): Promise<boolean> => {
      const { data: done } = await update({ variables: { id, input } });
      return done?.updateContact.__typename === 'Contact';
    },
    issues,
    refusal: refusalOf(answer),
    loading,
    error,
  };
}
