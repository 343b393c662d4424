import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { graphql } from '../../gql/index.js';
import type { LoginMutation } from '../../gql/graphql.js';
import { CheckMail } from './check-mail.js';
import { Gate } from './gate.js';
import { GateForm } from './gate-form.js';
import { PasskeyButton } from './passkey-button.js';
import { SecondFactor } from './second-factor.js';
import { TextLink } from './text-link.js';
import { useEnter } from './use-enter.js';

const Login = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      __typename
      ... on Session {
        ...SessionGrant
      }
      ... on SecondFactorRequired {
        token
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

interface PasswordFormProps {
  form: LoginForm;
  answer: LoginMutation['login'] | undefined;
  busy: boolean;
  error: unknown;
  onChange: (form: LoginForm) => void;
  onSubmit: () => Promise<void>;
}

interface LoginForm {
  email: string;
  password: string;
}

function PasswordForm({ form, answer, busy, error, onChange, onSubmit }: PasswordFormProps) {
  const { search } = useLocation();
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  return (
    <GateForm onSubmit={onSubmit}>
      {answer?.__typename === 'BadCredentials' && <Alert severity="error">{answer.message}</Alert>}
      <Failure error={error} />
      <Field
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        required
        value={form.email}
        onChange={(event) => onChange({ ...form, email: event.target.value })}
        issue={issueOf(issues, 'email')}
      />
      <Field
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={form.password}
        onChange={(event) => onChange({ ...form, password: event.target.value })}
        issue={issueOf(issues, 'password')}
        aside={
          <TextLink to={`/forgot${search}`} sx={{ typography: 'caption' }}>
            Forgotten?
          </TextLink>
        }
      />
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={busy}
        disabled={!form.email || !form.password}
      >
        Log in
      </Button>
    </GateForm>
  );
}

export function LoginPage() {
  const enter = useEnter();
  const { search } = useLocation();
  const [form, setForm] = useState<LoginForm>({ email: '', password: '' });
  const { run, data, busy, error, forget } = useAsk(Login);
  const answer = data?.login;

  const submit = async () => {
    const granted = await run({ input: { ...form, delivery: 'COOKIE' } });
    if (granted?.login.__typename === 'Session') enter(granted.login);
  };

  if (answer?.__typename === 'SecondFactorRequired') {
    return <SecondFactor token={answer.token} onAgain={forget} />;
  }
  if (answer?.__typename === 'EmailNotVerified') {
    return <CheckMail email={form.email} why="Your address has not been confirmed yet." onBack={forget} />;
  }
  return (
    <Gate
      title="Welcome back"
      lead={
        <>
          New here? <TextLink to={`/register${search}`}>Create an account</TextLink>
        </>
      }
    >
      <PasswordForm
        form={form}
        answer={answer}
        busy={busy}
        error={error}
        onChange={setForm}
        onSubmit={submit}
      />
      <PasskeyButton />
    </Gate>
  );
}
