import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { money } from '../app/format.js';
import { graphql } from '../gql/index.js';

const Balance = graphql(`
  query Balance {
    wallet {
      available {
        micros
        currency
      }
      held {
        micros
        currency
      }
    }
  }
`);

const WHILE_SENDING_MS = 5_000;
const ELSE_MS = 30_000;

/** @param live campaigns are spending: look again every few seconds */
export function BalanceBadge({ live }: { live: boolean }) {
  const { data } = useQuery(Balance, { pollInterval: live ? WHILE_SENDING_MS : ELSE_MS });
  if (!data) return null;
  return (
    <Box
      component={Link}
      to="/wallet"
      sx={{
        display: 'block',
        color: 'inherit',
        textDecoration: 'none',
        px: 1.5,
        py: 1.25,
        mb: 1,
        borderRadius: '10px',
        border: 1,
        borderColor: 'rail.active',
        '&:hover': { bgcolor: 'rail.active' },
      }}
    >
      <Box sx={{ fontSize: '0.78rem', color: 'rail.quiet' }}>Balance</Box>
      <Box sx={{ fontSize: '1.06rem', fontWeight: 650, letterSpacing: '-0.01em' }}>
        {money(data.wallet.available)}
      </Box>
      {data.wallet.held.micros !== '0' && (
        <Box sx={{ fontSize: '0.78rem', color: 'rail.quiet' }}>
          {money(data.wallet.held)} held for campaigns
        </Box>
      )}
    </Box>
  );
}
