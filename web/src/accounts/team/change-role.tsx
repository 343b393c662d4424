import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import type { Chosen } from './chosen.js';
import { RoleChoice } from './role-choice.js';

const Change = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      __typename
      ... on Member {
        ...MemberRow
      }
      ... on NotFound {
        message
      }
      ... on NotAllowed {
        message
      }
    }
  }
`);

export function ChangeRole({ member, onClose }: { member: Chosen; onClose: () => void }) {
  const [role, setRole] = useState(member.role);
  const [change, { data, loading, error }] = useMutation(Change);
  const answer = data?.changeRole;
  const confirm = async () => {
    const { data: done } = await change({ variables: { input: { userId: member.userId, role } } });
    if (done?.changeRole.__typename === 'Member') onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`What may ${member.name} do?`}
      confirm="Save the role"
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      <Box sx={{ color: 'text.primary' }}>
        <RoleChoice value={role} onChoose={setRole} />
      </Box>
      {answer && answer.__typename !== 'Member' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
