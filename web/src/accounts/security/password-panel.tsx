import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { Panel } from '../../app/ui/panel.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';

const Change = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on PasswordChanged {
        ok
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

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordPanel() {
  const [form, setForm] = useState(EMPTY);
  const toast = useToast();
  const [change, { data, loading, error }] = useMutation(Change, { refetchQueries: ['Sessions'] });
  const answer = data?.changePassword;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const submit = async () => {
    const { data: done } = await change({ variables: { input: form } });
    if (done?.changePassword.__typename !== 'PasswordChanged') return;
    setForm(EMPTY);
    toast('Password changed; everywhere else you are logged out');
  };
  return (
    <Panel title="Password">
      <Box
        component="form"
        noValidate
        sx={{ display: 'grid', gap: 2 }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <Field
          label="Current password"
          type="password"
          autoComplete="current-password"
          value={form.currentPassword}
          onChange={(event) => setForm({ ...form, currentPassword: event.target.value })}
          issue={
            answer?.__typename === 'BadCredentials' ? answer.message : issueOf(issues, 'currentPassword')
          }
        />
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters"
          value={form.newPassword}
          onChange={(event) => setForm({ ...form, newPassword: event.target.value })}
          issue={issueOf(issues, 'newPassword')}
        />
        <Failure error={error} />
        <Box>
          <Button
            type="submit"
            variant="outlined"
            color="inherit"
            loading={loading}
            disabled={!form.currentPassword || !form.newPassword}
          >
            Change the password
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
