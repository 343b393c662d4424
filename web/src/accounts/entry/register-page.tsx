import Button from '@mui/material/Button';
import { useState, type ChangeEvent } from 'react';
import { useLocation } from 'react-router';
import { useAsk } from '../../app/session/use-ask.js';
import { Choice } from '../../app/ui/choice.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { graphql } from '../../gql/index.js';
import { COUNTRIES, guessCountry } from './countries.js';
import { CheckMail } from './check-mail.js';
import { Gate } from './gate.js';
import { GateForm } from './gate-form.js';
import { TextLink } from './text-link.js';

const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      __typename
      ... on VerificationSent {
        email
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

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function RegisterPage() {
  const { search } = useLocation();
  const [form, setForm] = useState({
    name: '',
    accountName: '',
    email: '',
    password: '',
    country: guessCountry(timeZone),
  });
  const { run, data, busy, error, forget } = useAsk(Register);
  const answer = data?.register;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const field = (key: keyof typeof form) => ({
    name: key,
    value: form[key],
    issue: issueOf(issues, key),
    required: true,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setForm({ ...form, [key]: event.target.value }),
  });

  const submit = async () => {
    await run({ input: { ...form, timeZone } });
  };

  if (answer?.__typename === 'VerificationSent') return <CheckMail email={answer.email} onBack={forget} />;

  return (
    <Gate
      title="Create your account"
      lead={
        <>
          It starts as a sandbox: free, complete, and nothing leaves it. Have an account?{' '}
          <TextLink to={`/login${search}`}>Log in</TextLink>
        </>
      }
    >
      <GateForm onSubmit={submit}>
        <Failure error={error} />
        <Field label="Your name" autoComplete="name" autoFocus {...field('name')} />
        <Field label="Business" autoComplete="organization" {...field('accountName')} />
        <Choice
          label="Country"
          value={form.country}
          options={COUNTRIES}
          onChoose={(country) => setForm({ ...form, country })}
          issue={issueOf(issues, 'country')}
        />
        <Field label="E-mail" type="email" autoComplete="username" {...field('email')} />
        <Field
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters"
          {...field('password')}
        />
        <Button
          type="submit"
          variant="contained"
          size="large"
          loading={busy}
          disabled={Object.values(form).some((value) => !value)}
        >
          Create account
        </Button>
      </GateForm>
    </Gate>
  );
}
