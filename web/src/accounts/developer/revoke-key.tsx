import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';

const Revoke = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      __typename
      ... on ApiKey {
        id
      }
      ... on NotFound {
        message
      }
    }
  }
`);

interface RevokeProps {
  apiKey: { id: string; name: string };
  onClose: () => void;
}

/** The last look before a key stops working. */
export function RevokeKey({ apiKey, onClose }: RevokeProps) {
  const [revoke, { data, loading, error }] = useMutation(Revoke, { refetchQueries: ['ApiKeys'] });
  const answer = data?.revokeApiKey;
  const confirm = async () => {
    const { data: done } = await revoke({ variables: { id: apiKey.id } });
    if (done?.revokeApiKey.__typename === 'ApiKey') onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Revoke “${apiKey.name}”?`}
      confirm="Revoke the key"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      Whatever uses this key is refused from now on. This cannot be undone.
      {answer?.__typename === 'NotFound' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
