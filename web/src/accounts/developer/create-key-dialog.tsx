import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { CopyButton } from '../../app/ui/copy-button.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { mono } from '../../app/theme/theme.js';
import { graphql } from '../../gql/index.js';

const CreateKey = graphql(`
  mutation CreateApiKey($name: String!) {
    createApiKey(input: { name: $name }) {
      __typename
      ... on CreatedApiKey {
        secret
        apiKey {
          id
          name
        }
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

/** The secret exists in this dialog and nowhere else: it is kept out of Apollo's cache. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [create, { data, loading, error }] = useMutation(CreateKey, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['ApiKeys'],
  });
  const answer = data?.createApiKey;
  if (answer?.__typename === 'CreatedApiKey') {
    return (
      <Dialog open fullWidth maxWidth="sm" aria-labelledby="key-title">
        <DialogTitle id="key-title">Your new key</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Alert severity="warning">Copy it now: it is shown this once, and cannot be shown again.</Alert>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1.5,
              alignItems: 'center',
              p: 1.75,
              bgcolor: 'sunken',
              borderRadius: '10px',
            }}
          >
            <Box
              component="code"
              sx={{ flex: '1 1 200px', fontFamily: mono, fontSize: '0.85rem', overflowWrap: 'anywhere' }}
            >
              {answer.secret}
            </Box>
            <CopyButton text={answer.secret} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button variant="contained" onClick={onClose}>
            I have copied it
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="key-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create({ variables: { name } }).catch(() => undefined);
        }}
      >
        <DialogTitle id="key-title">New API key</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="What is it for?"
            placeholder="Shop back end"
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            issue={
              answer?.__typename === 'InvalidInput'
                ? (issueOf(answer.issues, 'name') ?? answer.message)
                : undefined
            }
          />
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Close
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!name.trim()}>
            Create
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
