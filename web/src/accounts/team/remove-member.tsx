import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import type { Chosen } from './chosen.js';

const Remove = graphql(`
  mutation RemoveMember($userId: ID!) {
    removeMember(userId: $userId) {
      __typename
      ... on NotFound {
        message
      }
      ... on NotAllowed {
        message
      }
    }
  }
`);

export function RemoveMember({ member, onClose }: { member: Chosen; onClose: () => void }) {
  const [remove, { data, loading, error }] = useMutation(Remove, { refetchQueries: ['Members'] });
  const answer = data?.removeMember;
  const confirm = async () => {
    const { data: done } = await remove({ variables: { userId: member.userId } });
    if (done?.removeMember.__typename === 'RemovedMember') onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Remove ${member.name}?`}
      confirm="Remove from the team"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      {member.name} is out at once, and what was done stays done. Other accounts of theirs are not touched.
      {answer && answer.__typename !== 'RemovedMember' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
