import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SessionGrant, ViewerFacts } from '../../app/session/grant.js';
import { useRuntime } from '../../app/session/runtime.js';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf, type Issue } from '../../app/ui/issues.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { AcceptInvitationMutation } from '../../gql/graphql.js';
import { ROLES } from '../roles.js';
import { DeadLink } from './dead-link.js';
import { Gate } from './gate.js';
import { GateForm } from './gate-form.js';

const Preview = graphql(`
  fragment AcceptInvitation on InvitationPreview {
    accountName
    email
    role
    knownPerson
  }
`);

const Accept = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on Session {
        ...SessionGrant
      }
      ... on InvalidLink {
        message
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

interface JoinForm {
  name: string;
  password: string;
}

interface JoinFieldsProps {
  form: JoinForm;
  asked: readonly (keyof JoinForm)[];
  known: boolean;
  issues: readonly Issue[] | undefined;
  onChange: (form: JoinForm) => void;
}

function JoinFields({ form, asked, known, issues, onChange }: JoinFieldsProps) {
  return (
    <>
      {asked.includes('name') && (
        <Field
          label="Your name"
          autoComplete="name"
          autoFocus
          required
          value={form.name}
          onChange={(event) => onChange({ ...form, name: event.target.value })}
          issue={issueOf(issues, 'name')}
        />
      )}
      {asked.includes('password') && (
        <Field
          label={known ? 'Your password' : 'Choose a password'}
          type="password"
          autoComplete={known ? 'current-password' : 'new-password'}
          hint={known ? 'You have an account with us: the same password as there.' : 'At least 10 characters'}
          required
          value={form.password}
          onChange={(event) => onChange({ ...form, password: event.target.value })}
          issue={issueOf(issues, 'password')}
        />
      )}
    </>
  );
}

function Refused({ answer }: { answer: AcceptInvitationMutation['acceptInvitation'] }) {
  if (answer.__typename === 'BadCredentials') return <Alert severity="error">{answer.message}</Alert>;
  if (answer.__typename !== 'InvalidLink') return null;
  return <DeadLink message={answer.message} to="/login" action="Log in" />;
}

interface AcceptProps {
  token: string;
  invitation: FragmentType<typeof Preview>;
}

/** Somebody known proves it by the password, or by being logged in; somebody new chooses a name and a password. */
export function AcceptInvitation({ token, invitation }: AcceptProps) {
  const { accountName, email, role, knownPerson } = getFragmentData(Preview, invitation);
  const { session } = useRuntime();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', password: '' });
  const { run, data, busy, error } = useAsk(Accept);
  const answer = data?.acceptInvitation;
  const here = getFragmentData(ViewerFacts, session.viewer)?.user?.email === email;
  const asked = [...(knownPerson ? [] : (['name'] as const)), ...(here ? [] : (['password'] as const))];
  const submit = async () => {
    const proof = Object.fromEntries(asked.map((field) => [field, form[field]]));
    const granted = await run({ input: { token, delivery: 'COOKIE', ...proof } });
    if (granted?.acceptInvitation.__typename !== 'Session') return;
    session.accept(getFragmentData(SessionGrant, granted.acceptInvitation));
    await navigate('/', { replace: true });
  };
  return (
    <Gate
      title={`Join ${accountName}`}
      lead={
        <>
          As {ROLES[role].name.toLowerCase()}, with <strong>{email}</strong>. {ROLES[role].about}.
        </>
      }
    >
      <GateForm onSubmit={submit}>
        {answer && <Refused answer={answer} />}
        <Failure error={error} />
        <JoinFields
          form={form}
          asked={asked}
          known={knownPerson}
          issues={answer?.__typename === 'InvalidInput' ? answer.issues : undefined}
          onChange={setForm}
        />
        <Button
          type="submit"
          variant="contained"
          size="large"
          loading={busy}
          disabled={asked.some((field) => !form[field].trim())}
        >
          Join
        </Button>
      </GateForm>
    </Gate>
  );
}
