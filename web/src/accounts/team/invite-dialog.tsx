import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';
import type { Role } from '../../gql/graphql.js';
import { RoleChoice } from './role-choice.js';

const Invite = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on Invitation {
        id
      }
      ... on AlreadyMember {
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

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('MARKETER');
  const toast = useToast();
  const [invite, { data, loading, error }] = useMutation(Invite, { refetchQueries: ['Invitations'] });
  const answer = data?.inviteMember;
  const submit = async () => {
    const { data: done } = await invite({ variables: { input: { email: email.trim(), role } } });
    if (done?.inviteMember.__typename !== 'Invitation') return;
    toast(`Invitation sent to ${email.trim()}`);
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="invite-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="invite-title">Invite a colleague</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
          <Field
            label="E-mail"
            type="email"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            hint="We send a link to it, with which your colleague joins."
            issue={answer?.__typename === 'InvalidInput' ? issueOf(answer.issues, 'email') : undefined}
          />
          <RoleChoice value={role} onChoose={setRole} />
          {answer && answer.__typename !== 'Invitation' && <Alert severity="warning">{answer.message}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!email.trim()}>
            Send the invitation
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
