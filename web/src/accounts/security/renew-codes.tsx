import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { PasswordDialog } from './password-dialog.js';
import { RecoveryCodes } from './recovery-codes.js';

const Renew = graphql(`
  mutation RenewRecoveryCodes($input: PasswordInput!) {
    renewRecoveryCodes(input: $input) {
      __typename
      ... on RecoveryCodes {
        codes
      }
      ... on BadCredentials {
        message
      }
    }
  }
`);

export function RenewCodes({ onClose }: { onClose: () => void }) {
  const [renew, { data, loading, error }] = useMutation(Renew, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['Security'],
  });
  const answer = data?.renewRecoveryCodes;
  if (answer?.__typename === 'RecoveryCodes') return <RecoveryCodes codes={answer.codes} onClose={onClose} />;
  return (
    <PasswordDialog
      title="New recovery codes?"
      confirm="Make new ones"
      busy={loading}
      refusal={answer?.message ?? null}
      error={error}
      onConfirm={(password) => {
        renew({ variables: { input: { password } } }).catch(() => undefined);
      }}
      onClose={onClose}
    >
      The old ones stop working at once.
    </PasswordDialog>
  );
}
