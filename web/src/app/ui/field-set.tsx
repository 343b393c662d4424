import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface FieldSetProps {
  legend: string;
  issue?: string | undefined;
  children: ReactNode;
}

/** Several boxes to tick under one question. */
export function FieldSet({ legend, issue, children }: FieldSetProps) {
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.1 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 600, p: 0, mb: 1 }}>
        {legend}
      </Typography>
      {children}
      {issue && (
        <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
          {issue}
        </Typography>
      )}
    </Box>
  );
}
