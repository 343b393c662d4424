import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { NewSecret } from './new-secret.js';

const Rotate = graphql(`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      __typename
      ... on CreatedApiKey {
        secret
        apiKey {
          id
        }
      }
      ... on NotFound {
        message
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

const OVERLAPS = [
  { value: '1', label: 'For one hour more' },
  { value: '24', label: 'For a day more' },
  { value: '168', label: 'For a week more' },
];

interface RotateProps {
  apiKey: { id: string; name: string };
  onClose: () => void;
}

/** A new secret with the same name and rights; the old one goes on for a while, so that nothing stands still. */
export function RotateKey({ apiKey, onClose }: RotateProps) {
  const [hours, setHours] = useState('24');
  const [rotate, { data, loading, error }] = useMutation(Rotate, {
    fetchPolicy: 'no-cache',
    refetchQueries: ['ApiKeys'],
  });
  const answer = data?.rotateApiKey;
  if (answer?.__typename === 'CreatedApiKey') return <NewSecret secret={answer.secret} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      title={`Rotate “${apiKey.name}”?`}
      confirm="Make the new key"
      busy={loading}
      onConfirm={() => {
        rotate({ variables: { input: { id: apiKey.id, overlapHours: Number(hours) } } }).catch(
          () => undefined,
        );
      }}
      onClose={onClose}
    >
      A new key takes its place, with the same rights. Put it into your program while both work.
      <Box sx={{ mt: 2, color: 'text.primary' }}>
        <Choice label="The old key works" value={hours} options={OVERLAPS} onChoose={setHours} />
      </Box>
      {answer && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {answer.message}
        </Alert>
      )}
      <Failure error={error} />
    </ConfirmDialog>
  );
}
