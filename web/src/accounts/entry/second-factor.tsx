import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { graphql } from '../../gql/index.js';
import { Gate } from './gate.js';
import { GateForm } from './gate-form.js';
import { useEnter } from './use-enter.js';

const CompleteLogin = graphql(`
  mutation CompleteLogin($input: CompleteLoginInput!) {
    completeLogin(input: $input) {
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

interface SecondFactorProps {
  token: string;
  /** Back to the password */
  onAgain: () => void;
  /** Where the page does not change by itself */
  onEntered?: () => void;
}

export function SecondFactor({ token, onAgain, onEntered }: SecondFactorProps) {
  const enter = useEnter();
  const [code, setCode] = useState('');
  const { run, data, busy, error } = useAsk(CompleteLogin);
  const answer = data?.completeLogin;
  const submit = async () => {
    const granted = await run({ input: { token, code: code.trim(), delivery: 'COOKIE' } });
    if (granted?.completeLogin.__typename !== 'Session') return;
    enter(granted.completeLogin);
    onEntered?.();
  };
  return (
    <Gate title="One more step" lead="Open your authenticator app and type the six digits it shows.">
      <GateForm onSubmit={submit}>
        {answer?.__typename === 'BadCredentials' && <Alert severity="error">{answer.message}</Alert>}
        <Failure error={error} />
        <Field
          label="Code"
          name="code"
          autoComplete="one-time-code"
          autoFocus
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
          hint="Without your phone, use one of your recovery codes."
        />
        <Button type="submit" variant="contained" size="large" loading={busy} disabled={!code.trim()}>
          Go on
        </Button>
        <Button color="inherit" onClick={onAgain}>
          Start again
        </Button>
      </GateForm>
    </Gate>
  );
}
