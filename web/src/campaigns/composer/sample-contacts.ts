import { useQuery } from '@apollo/client/react';
import { phone } from '../../app/format.js';
import { graphql } from '../../gql/index.js';

const Samples = graphql(`
  query SampleContacts($filter: ContactFilter) {
    sampleContacts: contacts(first: 8, filter: $filter) {
      nodes {
        id
        msisdn
        firstName
        lastName
        custom
      }
    }
  }
`);

export interface SampleContact {
  id: string;
  msisdn: string;
  firstName: string | null;
  lastName: string | null;
}

export const nameOf = ({ firstName, lastName, msisdn }: SampleContact): string =>
  [firstName, lastName].filter(Boolean).join(' ') || phone(msisdn);

/** A few contacts to fill the template with, and the fields they have. */
export function useSampleContacts({ listId, segmentId }: { listId: string; segmentId: string }): {
  contacts: SampleContact[];
  variables: string[];
} {
  const { data, previousData } = useQuery(Samples, {
    variables: { filter: { ...(listId && { listId }), ...(segmentId && { segmentId }) } },
    fetchPolicy: 'no-cache',
  });
  const contacts = (data ?? previousData)?.sampleContacts.nodes ?? [];
  const custom = contacts.flatMap((contact) => Object.keys(contact.custom));
  return { contacts, variables: [...new Set(['first_name', 'last_name', ...custom])] };
}
