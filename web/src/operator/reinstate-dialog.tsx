import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { ConfirmDialog } from '../app/ui/confirm-dialog.js';
import { Failure } from '../app/ui/failure.js';
import { graphql } from '../gql/index.js';
import type { TheAccount } from './account-row.js';

const Reinstate = graphql(`
  mutation ReinstateAccount($accountId: ID!) {
    reinstateAccount(accountId: $accountId) {
      __typename
      ... on OperatorAccount {
        ...OperatorAccountRow
      }
      ... on NotFound {
        message
      }
    }
  }
`);

export function ReinstateDialog({ account, onClose }: { account: TheAccount; onClose: () => void }) {
  const [reinstate, { data, loading, error }] = useMutation(Reinstate, {
    refetchQueries: ['OperatorAccounts'],
  });
  const answer = data?.reinstateAccount;
  const confirm = async () => {
    const { data: done } = await reinstate({ variables: { accountId: account.id } });
    if (done?.reinstateAccount.__typename === 'OperatorAccount') onClose();
  };
  return (
    <ConfirmDialog
      open
      title={`Reinstate ${account.name}?`}
      confirm="Reinstate the account"
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      It may send again. Campaigns that were paused stay so until its people resume them.
      {answer?.__typename === 'NotFound' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
