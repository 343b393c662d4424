import Button from '@mui/material/Button';
import { useQuery } from '@apollo/client/react';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { graphql } from '../gql/index.js';
import { useMessageUpdates } from './live-message.js';
import { isFinal } from './message-state.js';
import { MessageStory } from './message-story.js';

const Sent = graphql(`
  query SentMessage($id: ID!) {
    message(id: $id) {
      id
      state
      ...MessageStory
    }
  }
`);

interface SentProps {
  id: string;
  onAnother: () => void;
  onClose: () => void;
}

/** What becomes of it, as it happens. */
export function SentMessage({ id, onAnother, onClose }: SentProps) {
  const { data } = useQuery(Sent, { variables: { id } });
  const message = data?.message;
  useMessageUpdates(id, message ? isFinal(message.state) : false);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="sent-title">
      <DialogTitle id="sent-title">{message?.state === 'DELIVERED' ? 'Delivered' : 'On its way'}</DialogTitle>
      <DialogContent>{message && <MessageStory message={message} />}</DialogContent>
      <DialogActions>
        <Button onClick={onAnother} color="inherit">
          Send another
        </Button>
        <Button onClick={onClose} variant="contained">
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
