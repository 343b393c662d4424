import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { count } from '../app/format.js';
import { ConfirmDialog } from '../app/ui/confirm-dialog.js';
import { Failure } from '../app/ui/failure.js';
import { graphql } from '../gql/index.js';
import type { DoNotDisturbRowFragment as Register } from '../gql/graphql.js';

const Delete = graphql(`
  mutation DeleteDoNotDisturbList($id: ID!) {
    deleteDoNotDisturbList(id: $id) {
      __typename
      ... on DoNotDisturbList {
        id
      }
      ... on NotFound {
        message
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export function DeleteRegister({ register, onClose }: { register: Register; onClose: () => void }) {
  const [remove, { data, loading, error }] = useMutation(Delete, { refetchQueries: ['DoNotDisturbLists'] });
  const answer = data?.deleteDoNotDisturbList;
  const confirm = async () => {
    const { data: done } = await remove({ variables: { id: register.id } });
    if (done?.deleteDoNotDisturbList.__typename === 'DoNotDisturbList') onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={`Delete “${register.name}”?`}
      confirm="Delete the list"
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      Its {count(register.numberCount)} numbers can be sent to again, unless another list or an account’s own
      opt-out holds them.
      {answer && answer.__typename !== 'DoNotDisturbList' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
