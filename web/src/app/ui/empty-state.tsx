import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';

/** Says why there is nothing and what to do about it. */
export function EmptyState({
  icon,
  title,
  heading = 'h2',
  children,
}: {
  icon: IconName;
  title: string;
  /** h1 where it is the whole page */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
}) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', px: 3, py: { xs: 6, md: 8 } }}>
      <Box
        sx={{
          width: 52,
          height: 52,
          display: 'grid',
          placeItems: 'center',
          borderRadius: '16px',
          bgcolor: 'sunken',
          color: 'primary.main',
          mb: 2,
        }}
      >
        <Icon name={icon} size={26} />
      </Box>
      <Typography variant="h2" component={heading}>
        {title}
      </Typography>
      <Typography component="div" color="textSecondary" sx={{ maxWidth: 420, mt: 0.75 }}>
        {children}
      </Typography>
    </Box>
  );
}
