import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Link } from 'react-router';
import { count } from '../app/format.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';

const Row = graphql(`
  fragment SegmentRow on Segment {
    id
    name
    summary
    contactCount
  }
`);

export function SegmentRow(props: { segment: FragmentType<typeof Row> }) {
  const { id, name, summary, contactCount } = getFragmentData(Row, props.segment);
  return (
    <ButtonBase
      component={Link}
      to={`/contacts/segments/${id}`}
      sx={{
        display: 'flex',
        gap: 2,
        justifyContent: 'flex-start',
        textAlign: 'left',
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{name}</Box>
        <Box sx={{ color: 'text.secondary' }}>{summary}</Box>
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        <Box sx={{ fontWeight: 640, fontSize: '1.05rem' }}>{count(contactCount)}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {contactCount === 1 ? 'contact' : 'contacts'}
        </Box>
      </Box>
    </ButtonBase>
  );
}
