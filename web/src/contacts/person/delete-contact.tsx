import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';
import { refusalOf } from '../refusal.js';

const Delete = graphql(`
  mutation DeleteContact($id: ID!) {
    deleteContact(id: $id) {
      __typename
      ... on DeletedContact {
        id
      }
      ... on NotFound {
        message
      }
    }
  }
`);

interface DeleteProps {
  id: string;
  name: string;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteContact({ id, name, onDeleted, onClose }: DeleteProps) {
  const toast = useToast();
  const [remove, { data, loading, error }] = useMutation(Delete, {
    update: (cache) => void cache.evict({ fieldName: 'contacts' }),
  });
  const refusal = refusalOf(data?.deleteContact);
  const confirm = async () => {
    const { data: done } = await remove({ variables: { id } });
    if (done?.deleteContact.__typename !== 'DeletedContact') return;
    toast('Contact deleted');
    onDeleted();
  };
  return (
    <ConfirmDialog
      open
      title={`Delete ${name}?`}
      confirm="Delete the contact"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      Fields, tags and lists go with it. What was sent stays in the reports, and an opt-out stays in force. To
      forget the person altogether, ask for an erasure under Privacy.
      {refusal && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {refusal}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
