import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { FieldKind } from '../../gql/graphql.js';
import { refusalOf } from '../refusal.js';

const Create = graphql(`
  mutation CreateContactField($input: CreateContactFieldInput!) {
    createContactField(input: $input) {
      __typename
      ... on ContactField {
        ...FieldFacts
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

const Update = graphql(`
  mutation UpdateContactField($id: ID!, $input: UpdateContactFieldInput!) {
    updateContactField(id: $id, input: $input) {
      __typename
      ... on ContactField {
        ...FieldFacts
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

interface Wanted {
  label: string;
  kind: FieldKind;
  options: string[];
}

/** @param id null for a new field. `save` resolves with whether it was taken. */
export function useSaveField(id: string | null) {
  const [create, created] = useMutation(Create, { refetchQueries: ['ContactFields'] });
  const [update, updated] = useMutation(Update, { refetchQueries: ['ContactFields'] });
  const answer = id === null ? created.data?.createContactField : updated.data?.updateContactField;
  const save = async ({ label, kind, options }: Wanted): Promise<boolean> => {
    const chosen = kind === 'CHOICE' ? { options } : {};
    if (id === null) {
      const { data } = await create({ variables: { input: { label, kind, ...chosen } } });
      return data?.createContactField.__typename === 'ContactField';
    }
    const { data } = await update({ variables: { id, input: { label, ...chosen } } });
    return data?.updateContactField.__typename === 'ContactField';
  };
  return {
    save,
    issues: answer?.__typename === 'InvalidInput' ? answer.issues : undefined,
    /** Where it is not about one of the inputs */
    refusal: answer?.__typename === 'InvalidInput' ? undefined : refusalOf(answer),
    loading: created.loading || updated.loading,
    error: created.error ?? updated.error,
  };
}
