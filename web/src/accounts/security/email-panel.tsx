import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { DevMail } from '../entry/dev-mail.js';
import { useViewer } from '../viewer.js';

const RequestEmailChange = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      __typename
      ... on VerificationSent {
        email
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

function ChangeForm({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState({ email: '', password: '' });
  const [request, { data, loading, error }] = useMutation(RequestEmailChange);
  const answer = data?.requestEmailChange;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  if (answer?.__typename === 'VerificationSent') {
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="success">
          We have sent a link to <strong>{answer.email}</strong>. Your address changes when you open it.
        </Alert>
        <DevMail />
        <Box>
          <Button color="inherit" onClick={onClose}>
            Done
          </Button>
        </Box>
      </Box>
    );
  }
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'grid', gap: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        request({ variables: { input: form } }).catch(() => undefined);
      }}
    >
      <Field
        label="New e-mail"
        type="email"
        autoFocus
        value={form.email}
        onChange={(event) => setForm({ ...form, email: event.target.value })}
        issue={issueOf(issues, 'email')}
      />
      <Field
        label="Your password"
        type="password"
        autoComplete="current-password"
        value={form.password}
        onChange={(event) => setForm({ ...form, password: event.target.value })}
        issue={answer?.__typename === 'BadCredentials' ? answer.message : issueOf(issues, 'password')}
      />
      <Failure error={error} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" loading={loading} disabled={!form.email || !form.password}>
          Send the link
        </Button>
        <Button color="inherit" onClick={onClose}>
          Not now
        </Button>
      </Box>
    </Box>
  );
}

export function EmailPanel() {
  const viewer = useViewer();
  const [changing, setChanging] = useState(false);
  return (
    <Panel title="E-mail">
      {changing ? (
        <ChangeForm onClose={() => setChanging(false)} />
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '1 1 200px', fontWeight: 620 }}>{viewer?.user?.email}</Box>
          <Button variant="outlined" color="inherit" onClick={() => setChanging(true)}>
            Change
          </Button>
        </Box>
      )}
    </Panel>
  );
}
