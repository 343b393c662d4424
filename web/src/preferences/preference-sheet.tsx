import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';

interface SheetProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** A page with nothing but its question: who comes here is no customer of ours. */
export function PreferenceSheet({ title, lead, children }: SheetProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        placeItems: { xs: 'start center', sm: 'center' },
        p: { xs: 2, sm: 4 },
        pt: { xs: 4, sm: 4 },
      }}
    >
      <Box
        sx={{
          width: '100%',
          maxWidth: 440,
          p: { xs: 2.5, sm: 4 },
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: '16px',
        }}
      >
        <Typography variant="h1">{title}</Typography>
        {lead && (
          <Typography color="textSecondary" sx={{ mt: 0.75 }}>
            {lead}
          </Typography>
        )}
        <Box sx={{ mt: 3 }}>{children}</Box>
      </Box>
    </Box>
  );
}
