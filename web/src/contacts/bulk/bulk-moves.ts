import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { refusalOf } from '../refusal.js';

const Cancel = graphql(`
  mutation CancelBulkEdit($id: ID!) {
    cancelBulkEdit(id: $id) {
      __typename
      ... on BulkEdit {
        ...BulkEditFacts
      }
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
      }
    }
  }
`);

const Undo = graphql(`
  mutation UndoBulkEdit($id: ID!) {
    undoBulkEdit(id: $id) {
      __typename
      ... on BulkEdit {
        id
        ...BulkEditFacts
      }
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
      }
    }
  }
`);

/** What can be done about a bulk edit that was started. Undoing is an edit of its own, with an id of its own. */
export function useBulkMoves(onStarted: (id: string) => void) {
  const [cancel, cancelled] = useMutation(Cancel);
  const [undo, undone] = useMutation(Undo, { refetchQueries: ['BulkEdits'] });
  return {
    cancel: (id: string) => void cancel({ variables: { id } }).catch(() => undefined),
    undo: async (id: string) => {
      const { data } = await undo({ variables: { id } });
      if (data?.undoBulkEdit.__typename === 'BulkEdit') onStarted(data.undoBulkEdit.id);
    },
    busy: cancelled.loading || undone.loading,
    refusal: refusalOf(cancelled.data?.cancelBulkEdit) ?? refusalOf(undone.data?.undoBulkEdit),
    error: cancelled.error ?? undone.error,
  };
}
