import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { PasswordDialog } from './password-dialog.js';

const Disable = graphql(`
  mutation DisableTotp($input: PasswordInput!) {
    disableTotp(input: $input) {
      __typename
      ... on Security {
        ...TotpPanel
      }
      ... on BadCredentials {
        message
      }
    }
  }
`);

export function DisableTotp({ onClose }: { onClose: () => void }) {
  const [disable, { data, loading, error }] = useMutation(Disable);
  const answer = data?.disableTotp;
  const confirm = async (password: string) => {
    const { data: done } = await disable({ variables: { input: { password } } });
    if (done?.disableTotp.__typename === 'Security') onClose();
  };
  return (
    <PasswordDialog
      title="Turn the second step off?"
      confirm="Turn off"
      danger
      busy={loading}
      refusal={answer?.__typename === 'BadCredentials' ? answer.message : null}
      error={error}
      onConfirm={(password) => void confirm(password).catch(() => undefined)}
      onClose={onClose}
    >
      From then on your password alone lets you in, and your recovery codes are void.
    </PasswordDialog>
  );
}
