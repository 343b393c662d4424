import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { graphql } from '../../gql/index.js';
import { useEnter } from './use-enter.js';

const Start = graphql(`
  mutation StartPasskeyLogin {
    startPasskeyLogin {
      __typename
      ... on PasskeyChallenge {
        token
        options
      }
    }
  }
`);

const PasskeyLogin = graphql(`
  mutation PasskeyLogin($input: PasskeyLoginInput!) {
    passkeyLogin(input: $input) {
      __typename
      ... on Session {
        ...SessionGrant
      }
      ... on BadCredentials {
        message
      }
    }
  }
`);

/** Logs in by what the device keeps: no address, no password, no second factor. */
export function PasskeyButton() {
  const enter = useEnter();
  const start = useAsk(Start);
  const login = useAsk(PasskeyLogin);
  const [asking, setAsking] = useState(false);
  const answer = login.data?.passkeyLogin;
  const go = async () => {
    setAsking(true);
    const begun = await start.run({});
    const challenge = begun?.startPasskeyLogin;
    const { askForPasskey } = await import('../passkeys.js');
    const response = challenge && (await askForPasskey(challenge.options));
    setAsking(false);
    if (!challenge || !response) return;
    const granted = await login.run({ input: { token: challenge.token, response, delivery: 'COOKIE' } });
    if (granted?.passkeyLogin.__typename === 'Session') enter(granted.passkeyLogin);
  };
  if (!('PublicKeyCredential' in window)) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Button
        variant="outlined"
        color="inherit"
        size="large"
        startIcon={<Icon name="fingerprint" />}
        loading={asking || login.busy}
        onClick={() => void go()}
      >
        Log in with a passkey
      </Button>
      {answer?.__typename === 'BadCredentials' && <Alert severity="error">{answer.message}</Alert>}
      <Failure error={start.error ?? login.error} />
    </Box>
  );
}
