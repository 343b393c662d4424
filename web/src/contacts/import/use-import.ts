import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import type { ImportContactsInput } from '../../gql/graphql.js';

const ImportContacts = graphql(`
  mutation ImportContacts($input: ImportContactsInput!) {
    importContacts(input: $input) {
      __typename
      ... on ContactImport {
        id
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

/** The order to import a file that is at the server. */
export function useImport(onStarted: (id: string) => void) {
  const [importContacts, { data, error, loading, reset }] = useMutation(ImportContacts, {
    refetchQueries: ['ContactImports'],
  });
  const start = async (input: ImportContactsInput) => {
    const { data: done } = await importContacts({ variables: { input } });
    if (done?.importContacts.__typename === 'ContactImport') onStarted(done.importContacts.id);
  };
  const answer = data?.importContacts;
  return {
    start: (input: ImportContactsInput) => void start(input).catch(() => undefined),
    /** What was refused is being mended */
    forget: reset,
    busy: loading,
    error,
    refusal: answer && answer.__typename !== 'ContactImport' ? answer.message : null,
    issues: answer?.__typename === 'InvalidInput' ? answer.issues : undefined,
  };
}
