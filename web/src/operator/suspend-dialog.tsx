import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { ConfirmDialog } from '../app/ui/confirm-dialog.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { graphql } from '../gql/index.js';
import type { TheAccount } from './account-row.js';

const Suspend = graphql(`
  mutation SuspendAccount($input: SuspendAccountInput!) {
    suspendAccount(input: $input) {
      __typename
      ... on OperatorAccount {
        ...OperatorAccountRow
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

export function SuspendDialog({ account, onClose }: { account: TheAccount; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [suspend, { data, loading, error }] = useMutation(Suspend, { refetchQueries: ['OperatorAccounts'] });
  const answer = data?.suspendAccount;
  const confirm = async () => {
    const input = { accountId: account.id, reason: reason.trim() };
    const { data: done } = await suspend({ variables: { input } });
    if (done?.suspendAccount.__typename === 'OperatorAccount') onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Suspend ${account.name}?`}
      confirm="Suspend the account"
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      It sends nothing from now on, and its running campaigns pause. Its people can still log in and look.
      <Box sx={{ mt: 2, color: 'text.primary' }}>
        <Field
          label="Reason"
          hint="The account's people read it."
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Box>
      {answer && answer.__typename !== 'OperatorAccount' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
