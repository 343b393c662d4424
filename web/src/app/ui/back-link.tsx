import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons.js';

interface BackProps {
  to: string;
  /** Of the page one came from, as it was */
  state?: unknown;
  children: ReactNode;
}

export function BackLink({ to, state, children }: BackProps) {
  return (
    <Box
      component={Link}
      to={to}
      state={state}
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
