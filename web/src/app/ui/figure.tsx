import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Longer than this, a large value would break into two lines on a phone. */
const LONG = 11;

const large = (value: ReactNode) => ({
  xs: typeof value === 'string' && value.length > LONG ? '1.12rem' : '1.45rem',
  md: '1.75rem',
});

interface FigureProps {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  size?: 'small' | 'large';
}

/** A number with its name. */
export function Figure({ label, value, note, size = 'large' }: FigureProps) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography
        variant="body2"
        color="textSecondary"
        component="div"
        sx={{ display: 'flex', alignItems: 'center', gap: 0.9 }}
      >
        {label}
      </Typography>
      <Typography
        component="div"
        sx={{
          fontSize: size === 'large' ? large(value) : '1.12rem',
          fontWeight: 660,
          letterSpacing: '-0.02em',
          lineHeight: 1.25,
          mt: 0.25,
        }}
      >
        {value}
      </Typography>
      {note && (
        <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: 0.25 }}>
          {note}
        </Typography>
      )}
    </Box>
  );
}
