import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { countryName, onDay, phone } from '../app/format.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import { OptedOut } from './opted-out.js';

const Row = graphql(`
  fragment ContactRow on Contact {
    id
    msisdn
    country
    firstName
    lastName
    optedOutAt
    createdAt
  }
`);

export function ContactRow(props: { contact: FragmentType<typeof Row>; onOpen: (id: string) => void }) {
  const { id, msisdn, country, firstName, lastName, optedOutAt, createdAt } = getFragmentData(
    Row,
    props.contact,
  );
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return (
    <ButtonBase
      onClick={() => props.onOpen(id)}
      sx={{
        display: 'grid',
        width: '100%',
        textAlign: 'left',
        alignItems: 'center',
        columnGap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) auto',
          md: 'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 0.8fr) 110px 110px',
        },
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ fontWeight: 620, color: name ? 'text.primary' : 'text.disabled' }}>{name || 'No name'}</Box>
      <Box sx={{ gridRow: { xs: 2, md: 'auto' }, color: { xs: 'text.secondary', md: 'text.primary' } }}>
        {phone(msisdn)}
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, color: 'text.secondary' }}>{countryName(country)}</Box>
      <Box sx={{ gridRow: { xs: 'span 2', md: 'auto' } }}>{optedOutAt && <OptedOut />}</Box>
      <Box
        sx={{
          display: { xs: 'none', md: 'block' },
          color: 'text.secondary',
          typography: 'caption',
          textAlign: 'right',
        }}
      >
        {onDay(createdAt)}
      </Box>
    </ButtonBase>
  );
}
