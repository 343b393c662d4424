import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/index.js';
import type { StartExportInput } from '../gql/graphql.js';

const StartExport = graphql(`
  mutation StartExport($input: StartExportInput!) {
    startExport(input: $input) {
      __typename
      ... on Export {
        id
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

/** `start` gives the id of the export, or null when it was refused. */
export function useStartExport() {
  const [order, { data, loading, error }] = useMutation(StartExport, { refetchQueries: ['Exports'] });
  const answer = data?.startExport;
  return {
    start: async (input: StartExportInput): Promise<string | null> => {
      const { data: done } = await order({ variables: { input } });
      return done?.startExport.__typename === 'Export' ? done.startExport.id : null;
    },
    busy: loading,
    error,
    refusal: answer && answer.__typename !== 'Export' ? answer.message : null,
  };
}
