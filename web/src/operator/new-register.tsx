import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { allCountries } from '../app/all-countries.js';
import { Choice } from '../app/ui/choice.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { issueOf } from '../app/ui/issues.js';
import { Tick } from '../app/ui/tick.js';
import { graphql } from '../gql/index.js';

const Create = graphql(`
  mutation CreateDoNotDisturbList($input: DoNotDisturbListInput!) {
    createDoNotDisturbList(input: $input) {
      __typename
      ... on DoNotDisturbList {
        id
      }
      ... on NotFound {
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

const NO_COUNTRY = { value: '', label: 'The platform’s own, every country' };

export function NewRegister({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [country, setCountry] = useState('');
  const [everything, setEverything] = useState(false);
  const [create, { data, loading, error }] = useMutation(Create, { refetchQueries: ['DoNotDisturbLists'] });
  const answer = data?.createDoNotDisturbList;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const submit = async () => {
    const input = { name: name.trim(), country: country || null, everything };
    const { data: done } = await create({ variables: { input } });
    if (done?.createDoNotDisturbList.__typename === 'DoNotDisturbList') onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="register-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="register-title">New do-not-disturb list</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="Name"
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            issue={issueOf(issues, 'name')}
          />
          <Choice
            label="Of which country?"
            value={country}
            options={[NO_COUNTRY, ...allCountries()]}
            onChoose={setCountry}
            issue={issueOf(issues, 'country')}
          />
          <Tick
            label="Transactional messages too"
            hint="Otherwise only marketing is kept from its numbers."
            checked={everything}
            onChange={setEverything}
          />
          {answer?.__typename === 'NotFound' && <Alert severity="warning">{answer.message}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!name.trim()}>
            Create
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
