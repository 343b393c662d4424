import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { issueOf } from '../app/ui/issues.js';
import { useToast } from '../app/ui/toast.js';
import { onPurpose } from '../app/ui/on-purpose.js';
import { graphql } from '../gql/index.js';

const Erase = graphql(`
  mutation ErasePerson($msisdn: String!, $confirm: String!) {
    erasePerson(msisdn: $msisdn, confirm: $confirm) {
      __typename
      ... on PrivacyRequest {
        id
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

/** It cannot be undone, so the number is asked for twice. */
export function ErasureDialog({ onClose }: { onClose: () => void }) {
  const [msisdn, setMsisdn] = useState('');
  const [confirm, setConfirm] = useState('');
  const toast = useToast();
  const [erase, { data, loading, error }] = useMutation(Erase, { refetchQueries: ['PrivacyRequests'] });
  const answer = data?.erasePerson;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const placed = issueOf(issues, 'msisdn') ?? issueOf(issues, 'confirm');
  // Whether it is the same number the server says: 0722… and +254722… are.
  const filled = msisdn.trim() !== '' && confirm.trim() !== '';
  const submit = async () => {
    const { data: done } = await erase({ variables: { msisdn, confirm } });
    if (done?.erasePerson.__typename !== 'PrivacyRequest') return;
    toast('The erasure has begun');
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onPurpose(onClose)} aria-labelledby="erase-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (filled) void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="erase-title">Erase a person</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Alert severity="warning" variant="outlined">
            The contact, the texts and the numbers of its messages, and where it is in files go for good. The
            money and the proof of consent stay, without the person.
          </Alert>
          <Field
            label="Phone number"
            autoFocus
            type="tel"
            value={msisdn}
            onChange={(event) => setMsisdn(event.target.value)}
            issue={issueOf(issues, 'msisdn')}
          />
          <Field
            label="The same number again"
            type="tel"
            value={confirm}
            onChange={(event) => setConfirm(event.target.value)}
            issue={issueOf(issues, 'confirm')}
          />
          {answer?.__typename === 'InvalidInput' && !placed && (
            <Alert severity="error">{answer.message}</Alert>
          )}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" color="error" loading={loading} disabled={!filled}>
            Erase for good
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
