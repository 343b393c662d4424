import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { Mark } from '../ui/mark.js';
import { AccountButton } from './account-button.js';

/** Above the page on a phone, where the rail has no room. */
export function TopBar() {
  return (
    <Box
      component="header"
      sx={{
        display: { xs: 'flex', md: 'none' },
        alignItems: 'center',
        gap: 1,
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        px: 2,
        height: 54,
        bgcolor: 'rail.background',
        color: 'rail.text',
      }}
    >
      <Box
        component={Link}
        to="/"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          color: 'inherit',
          textDecoration: 'none',
          fontWeight: 700,
          fontSize: '1.05rem',
          letterSpacing: '-0.02em',
        }}
      >
        <Mark size={26} />
        Gallant
      </Box>
      <Box sx={{ flex: 1 }} />
      <AccountButton />
    </Box>
  );
}
