import Box from '@mui/material/Box';
import { MESSAGE_WORDS, messageColor } from '../campaigns/states.js';
import { Dot } from '../app/ui/dot.js';
import type { MessageState } from '../gql/graphql.js';
import { isFinal } from './message-state.js';

export function MessageTag({ state }: { state: MessageState }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.9,
        fontSize: '0.83rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <Dot color={messageColor(state)} live={!isFinal(state)} />
      {MESSAGE_WORDS[state]}
    </Box>
  );
}
