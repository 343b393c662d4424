import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { ConfirmDialog } from '../app/ui/confirm-dialog.js';
import { Failure } from '../app/ui/failure.js';
import { useToast } from '../app/ui/toast.js';
import { graphql } from '../gql/index.js';

const Delete = graphql(`
  mutation DeleteSegment($id: ID!) {
    deleteSegment(id: $id) {
      __typename
      ... on DeletedSegment {
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
  id: string;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

export function DeleteSegment({ id, name, onClose, onDone }: DeleteProps) {
  const toast = useToast();
  const [remove, { data, loading, error }] = useMutation(Delete, { refetchQueries: ['Segments'] });
  const refused = data && data.deleteSegment.__typename !== 'DeletedSegment' ? data.deleteSegment : null;
  const confirm = async () => {
    const { data: done } = await remove({ variables: { id } });
    if (done?.deleteSegment.__typename !== 'DeletedSegment') return;
    toast(`Segment ${name} deleted`);
    onDone();
  };
  return (
    <ConfirmDialog
      open
      title={`Delete “${name}”?`}
      confirm="Delete the segment"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      The contacts stay; only the rule that finds them goes.
      {refused && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {refused.message}
          {refused.__typename === 'InUse' && refused.usedBy.length > 0 && (
            <>
              <br />
              {refused.usedBy.join(', ')}
            </>
          )}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
