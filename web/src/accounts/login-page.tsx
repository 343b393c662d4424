import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useRuntime } from '../app/session/runtime.js';
import { useAsk } from '../app/session/use-ask.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { issueOf } from '../app/ui/issues.js';
import { graphql } from '../gql/index.js';
import { Gate } from './gate.js';
import { TextLink } from './text-link.js';

const Login = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      __typename
      ... on Session {
        accessToken
        expiresAt
      }
      ... on BadCredentials {
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

export function LoginPage() {
  const { session } = useRuntime();
  const { search } = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { run, data, busy, error } = useAsk(Login);
  const answer = data?.login;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;

  const submit = async () => {
    const granted = await run({ input: { email, password, delivery: 'COOKIE' } });
    if (granted?.login.__typename === 'Session') session.accept(granted.login);
  };

  return (
    <Gate
      title="Welcome back"
      lead={
        <>
          New here? <TextLink to={`/register${search}`}>Create an account</TextLink>
        </>
      }
    >
      <Box
        component="form"
        noValidate
        sx={{ display: 'grid', gap: 2.25 }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {answer?.__typename === 'BadCredentials' && <Alert severity="error">{answer.message}</Alert>}
        <Failure error={error} />
        <Field
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          issue={issueOf(issues, 'email')}
        />
        <Field
          label="Password"
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          issue={issueOf(issues, 'password')}
        />
        <Button type="submit" variant="contained" size="large" loading={busy} disabled={!email || !password}>
          Log in
        </Button>
      </Box>
    </Gate>
  );
}
