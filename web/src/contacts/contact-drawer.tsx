import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { atMoment, countryName, phone } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Icon } from '../app/ui/icons.js';
import { graphql } from '../gql/index.js';

const ContactQuery = graphql(`
  query Contact($id: ID!) {
    contact(id: $id) {
      id
      msisdn
      country
      firstName
      lastName
      custom
      optedOutAt
      createdAt
      lists {
        id
        name
      }
    }
  }
`);

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export function ContactDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(ContactQuery, { variables: { id } });
  const contact = data?.contact;
  const facts: [string, string][] = contact
    ? [
        ['Country', countryName(contact.country)],
        ['Added', atMoment(contact.createdAt)],
        ...Object.entries(contact.custom).map(([key, value]): [string, string] => [
          key.replaceAll('_', ' '),
          asText(value),
        ]),
      ]
    : [];
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { sx: { width: { xs: '100%', sm: 420 } }, 'aria-label': 'Contact' } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 3, pt: 2.5, pb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          Contact
        </Typography>
        <IconButton onClick={onClose} aria-label="Close" edge="end">
          <Icon name="close" />
        </IconButton>
      </Box>
      <Box sx={{ px: 3, pb: 4, display: 'grid', gap: 2 }}>
        <Failure error={error} onRetry={() => void refetch()} />
        {!contact && !error && <Skeleton variant="rounded" height={180} />}
        {contact && (
          <>
            <Box>
              <Typography sx={{ fontSize: '1.3rem', fontWeight: 660 }}>
                {[contact.firstName, contact.lastName].filter(Boolean).join(' ') || phone(contact.msisdn)}
              </Typography>
              <Typography color="textSecondary">{phone(contact.msisdn)}</Typography>
            </Box>
            {contact.optedOutAt && (
              <Alert severity="error" variant="outlined">
                Opted out on {atMoment(contact.optedOutAt)}. No campaign is sent to this number.
              </Alert>
            )}
            <Box
              component="dl"
              sx={{
                m: 0,
                display: 'grid',
                gridTemplateColumns: 'auto 1fr',
                columnGap: 3,
                rowGap: 1,
                typography: 'body2',
              }}
            >
              {facts.map(([label, value]) => (
                <Box key={label} sx={{ display: 'contents' }}>
                  <Box component="dt" sx={{ color: 'text.secondary', textTransform: 'capitalize' }}>
                    {label}
                  </Box>
                  <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
                    {value}
                  </Box>
                </Box>
              ))}
            </Box>
            {contact.lists.length > 0 && (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
                {contact.lists.map((list) => (
                  <Chip key={list.id} size="small" label={list.name} />
                ))}
              </Box>
            )}
          </>
        )}
      </Box>
    </Drawer>
  );
}
