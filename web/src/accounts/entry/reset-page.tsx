import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { graphql } from '../../gql/index.js';
import { DeadLink } from './dead-link.js';
import { Gate } from './gate.js';
import { GateForm } from './gate-form.js';
import { useLinkToken } from './link-token.js';
import { SecondFactor } from './second-factor.js';
import { useEnter } from './use-enter.js';

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on Session {
        ...SessionGrant
      }
      ... on SecondFactorRequired {
        token
      }
      ... on InvalidLink {
        message
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

export function ResetPage() {
  const token = useLinkToken();
  const enter = useEnter();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const { run, data, busy, error } = useAsk(ResetPassword);
  const answer = data?.resetPassword;
  const submit = async () => {
    const granted = await run({ input: { token, password, delivery: 'COOKIE' } });
    if (granted?.resetPassword.__typename !== 'Session') return;
    enter(granted.resetPassword);
    await navigate('/', { replace: true });
  };
  if (answer?.__typename === 'SecondFactorRequired') {
    return (
      <SecondFactor
        token={answer.token}
        onAgain={() => void navigate('/login')}
        onEntered={() => void navigate('/', { replace: true })}
      />
    );
  }
  if (answer?.__typename === 'InvalidLink') {
    return (
      <Gate title="This link does not work" lead="Links work once, and not for long.">
        <DeadLink message={answer.message} to="/forgot" action="Ask for a new one" />
      </Gate>
    );
  }
  return (
    <Gate title="Choose a new password" lead="Whoever is logged in as you elsewhere is logged out.">
      <GateForm onSubmit={submit}>
        <Failure error={error} />
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          autoFocus
          required
          hint="At least 10 characters"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          issue={
            answer?.__typename === 'InvalidInput'
              ? (issueOf(answer.issues, 'password') ?? answer.message)
              : undefined
          }
        />
        <Button type="submit" variant="contained" size="large" loading={busy} disabled={!password}>
          Save and log in
        </Button>
      </GateForm>
    </Gate>
  );
}
