import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Failure } from '../app/ui/failure.js';
import { Icon } from '../app/ui/icons.js';
import { graphql } from '../gql/index.js';
import { useMessageUpdates } from './live-message.js';
import { isFinal } from './message-state.js';
import { MessageStory } from './message-story.js';

const MessageQuery = graphql(`
  query Message($id: ID!) {
    message(id: $id) {
      id
      state
      ...MessageStory
    }
  }
`);

export function MessageDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(MessageQuery, { variables: { id } });
  const message = data?.message;
  useMessageUpdates(id, !message || isFinal(message.state));
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { sx: { width: { xs: '100%', sm: 440 } }, 'aria-label': 'Message' } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 3, pt: 2.5, pb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Message
        </Typography>
        <IconButton onClick={onClose} aria-label="Close" edge="end">
          <Icon name="close" />
        </IconButton>
      </Box>
      <Box sx={{ px: 3, pb: 4 }}>
        <Failure error={error} onRetry={() => void refetch()} />
        {message ? <MessageStory message={message} /> : !error && <Skeleton variant="rounded" height={240} />}
        {data && !message && <Typography>This message is not there any more.</Typography>}
      </Box>
    </Drawer>
  );
}
