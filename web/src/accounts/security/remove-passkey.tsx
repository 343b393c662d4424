import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';

const Remove = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      __typename
      ... on Security {
        ...PasskeysPanel
      }
      ... on NotFound {
        message
      }
    }
  }
`);

interface RemoveProps {
  passkey: { id: string; name: string };
  onClose: () => void;
}

export function RemovePasskey({ passkey, onClose }: RemoveProps) {
  const [remove, { data, loading, error }] = useMutation(Remove);
  const answer = data?.removePasskey;
  const confirm = async () => {
    const { data: done } = await remove({ variables: { id: passkey.id } });
    if (done?.removePasskey.__typename === 'Security') onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Remove “${passkey.name}”?`}
      confirm="Remove the passkey"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      It lets nobody in any more. Your password still does.
      {answer?.__typename === 'NotFound' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
