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
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';
import { makePasskey } from '../passkeys.js';

const Start = graphql(`
  mutation StartPasskey {
    startPasskey {
      token
      options
    }
  }
`);

const Add = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on Passkey {
        id
      }
      ... on BadCredentials {
        message
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

export function AddPasskey({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [gaveUp, setGaveUp] = useState(false);
  const toast = useToast();
  const [start, started] = useMutation(Start, { fetchPolicy: 'no-cache' });
  const [add, { data, error }] = useMutation(Add, { refetchQueries: ['Security'] });
  const answer = data?.addPasskey;
  const submit = async () => {
    const { data: begun } = await start();
    if (!begun) return;
    const { token, options } = begun.startPasskey;
    const response = await makePasskey(options);
    setGaveUp(response === null);
    if (response === null) return;
    const { data: done } = await add({ variables: { input: { token, response, name: name.trim() } } });
    if (done?.addPasskey.__typename !== 'Passkey') return;
    toast('Passkey added');
    onClose();
  };
  const go = () => {
    setBusy(true);
    void submit()
      .catch(() => undefined)
      .then(() => setBusy(false));
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="passkey-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <DialogTitle id="passkey-title">Add a passkey</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="What do you call this device?"
            placeholder="My phone"
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            hint="Your browser asks for your fingerprint, face or key next."
          />
          {gaveUp && (
            <Alert severity="info">Nothing was added: the device did not answer, or has one already.</Alert>
          )}
          {answer && answer.__typename !== 'Passkey' && <Alert severity="error">{answer.message}</Alert>}
          <Failure error={started.error ?? error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={!name.trim()}>
            Go on
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
