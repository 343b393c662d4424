import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A word in a small frame beside a name. */
export function Tag({ color = 'text.secondary', children }: { color?: string; children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        px: 0.9,
        py: 0.1,
        borderRadius: '6px',
        border: 1,
        borderColor: 'divider',
        typography: 'caption',
        fontWeight: 620,
        whiteSpace: 'nowrap',
        color,
      }}
    >
      {children}
    </Box>
  );
}
