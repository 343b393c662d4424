import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { atMoment, phone } from '../app/format.js';
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

export function MessageRow(props: { message: FragmentType<typeof Row>; onOpen: (id: string) => void }) {
  const { id, recipient, body, state, reasonText, createdAt, contact } = getFragmentData(Row, props.message);
  const name = [contact?.firstName, contact?.lastName].filter(Boolean).join(' ');
  return (
    <ButtonBase
      onClick={() => props.onOpen(id)}
      sx={{
        display: 'grid',
        width: '100%',
        textAlign: 'left',
        alignItems: 'center',
        columnGap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: '190px minmax(0, 1.3fr) 200px 150px' },
        px: 2.5,
        py: 1.35,
        borderTop: 1,
        borderColor: 'divider',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ typography: 'body2', fontWeight: 620 }}>{phone(recipient)}</Box>
        {name && <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{name}</Box>}
      </Box>
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
      <Box sx={{ textAlign: { xs: 'right', md: 'left' } }}>
        <MessageTag state={state} />
        {reasonText && <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{reasonText}</Box>}
      </Box>
      <Box
        sx={{
          typography: 'caption',
          color: 'text.secondary',
          textAlign: 'right',
          display: { xs: 'none', md: 'block' },
        }}
      >
        {atMoment(createdAt)}
      </Box>
    </ButtonBase>
  );
}
