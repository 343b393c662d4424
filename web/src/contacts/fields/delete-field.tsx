import { useMutation } from '@apollo/client/react';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { UsedBy } from '../used-by.js';

const Delete = graphql(`
  mutation DeleteContactField($id: ID!) {
    deleteContactField(id: $id) {
      __typename
      ... on BulkEdit {
        id
      }
      ... on NotFound {
        message
      }
      ... on InUse {
        message
        usedBy
      }
    }
  }
`);

interface DeleteProps {
  field: { id: string; label: string };
  /** The values are taken away in the background */
  onStarted: (bulkEditId: string) => void;
  onClose: () => void;
}

export function DeleteField({ field, onStarted, onClose }: DeleteProps) {
  const [remove, { data, loading, error }] = useMutation(Delete, { refetchQueries: ['ContactFields'] });
  const confirm = async () => {
    const { data: done } = await remove({ variables: { id: field.id } });
    if (done?.deleteContactField.__typename !== 'BulkEdit') return;
    onStarted(done.deleteContactField.id);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Delete ${field.label}?`}
      confirm="Delete the field"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      Its value goes from every contact, in the background. This cannot be undone.
      <UsedBy answer={data?.deleteContactField} />
      <Failure error={error} />
    </ConfirmDialog>
  );
}
