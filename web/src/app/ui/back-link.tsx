import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons.js';

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Box
      component={Link}
      to={to}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.4,
        color: 'text.secondary',
        typography: 'body2',
        textDecoration: 'none',
        '&:hover': { color: 'text.primary' },
      }}
    >
      <Icon name="back" size={16} />
      {children}
    </Box>
  );
}
