import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { atMoment, atTime, phone } from '../app/format.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import { MessageTag } from './message-tag.js';

const Row = graphql(`
  fragment MessageRow on Message {
    id
    recipient
    body
    state
    reasonText
    createdAt
    contact {
      id
      firstName
      lastName
    }
  }
`);

interface RowProps {
  message: FragmentType<typeof Row>;
  onOpen: (id: string) => void;
  /** Among messages of one campaign, where the text and the day are the same in all */
  compact: boolean;
}

const quiet = { color: 'text.secondary', typography: 'caption' };

export function MessageRow({ message, onOpen, compact }: RowProps) {
  const { id, recipient, body, state, reasonText, createdAt, contact } = getFragmentData(Row, message);
  const name = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ');
  return (
    <ButtonBase
      onClick={() => onOpen(id)}
      sx={{
        display: 'grid',
        width: '100%',
        textAlign: 'left',
        alignItems: 'center',
        columnGap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) auto',
          md: compact
            ? '210px 130px minmax(0, 1fr) auto'
            : '190px minmax(0, 1.4fr) 130px minmax(0, 1fr) 170px',
        },
        px: 2.5,
        py: 1.35,
        borderTop: 1,
        borderColor: 'divider',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ typography: 'body2', fontWeight: 620 }}>{phone(recipient)}</Box>
        {name && <Box sx={quiet}>{name}</Box>}
      </Box>
      {!compact && (
        <Box
          sx={{
            typography: 'body2',
            color: 'text.secondary',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            order: { xs: 3, md: 0 },
            gridColumn: { xs: '1 / -1', md: 'auto' },
          }}
        >
          {body}
        </Box>
      )}
      <MessageTag state={state} />
      <Box sx={{ ...quiet, gridColumn: { xs: '1 / -1', md: 'auto' }, order: { xs: 4, md: 0 } }}>
        {reasonText}
      </Box>
      <Box sx={{ ...quiet, textAlign: 'right', display: { xs: 'none', md: 'block' } }}>
        {compact ? atTime(createdAt) : atMoment(createdAt)}
      </Box>
    </ButtonBase>
  );
}
