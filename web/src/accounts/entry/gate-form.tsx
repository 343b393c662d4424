import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A form on a page before the dashboard. */
export function GateForm({ onSubmit, children }: { onSubmit: () => Promise<void>; children: ReactNode }) {
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'grid', gap: 2.25 }}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </Box>
  );
}
