import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { graphql } from '../../gql/index.js';
import { DevMail } from './dev-mail.js';
import { Gate } from './gate.js';
import { GateForm } from './gate-form.js';
import { TextLink } from './text-link.js';

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: EmailInput!) {
    requestPasswordReset(input: $input) {
      __typename
      ... on ResetSent {
        email
      }
    }
  }
`);

/** The same answer for every address: only its owner learns whether there is an account. */
export function ForgotPage() {
  const { search } = useLocation();
  const [email, setEmail] = useState('');
  const { run, data, busy, error, forget } = useAsk(RequestPasswordReset);
  const back = <TextLink to={`/login${search}`}>Back to the login</TextLink>;
  if (data) {
    return (
      <Gate title="Check your mail" lead={back}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Alert severity="success">
            If <strong>{email}</strong> belongs to an account, a mail with a link is on its way to it.
          </Alert>
          <DevMail />
          <Button color="inherit" onClick={forget}>
            Try another address
          </Button>
        </Box>
      </Gate>
    );
  }
  return (
    <Gate title="Choose a new password" lead={<>We send you a link for it. {back}</>}>
      <GateForm
        onSubmit={async () => {
          await run({ input: { email } });
        }}
      >
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
        />
        <Button type="submit" variant="contained" size="large" loading={busy} disabled={!email}>
          Send me the link
        </Button>
      </GateForm>
    </Gate>
  );
}
