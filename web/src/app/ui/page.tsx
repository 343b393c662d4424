import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  /** One line under the title */
  lead?: ReactNode;
  /** What stands above the title: a way back, a state */
  above?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Every page: its name in the window's title, one h1, its actions beside it. */
export function Page({ title, lead, above, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Gallant SMS`;
  }, [title]);
  return (
    <Box
      sx={{
        maxWidth: 1240,
        mx: 'auto',
        px: { xs: 2, sm: 3, lg: 5 },
        pt: { xs: 2.5, md: 4 },
        pb: { xs: 4, md: 8 },
      }}
    >
      <Box
        component="header"
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 2, mb: { xs: 2.5, md: 3.5 } }}
      >
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          {above}
          <Typography variant="h1">{title}</Typography>
          {lead && (
            <Typography component="div" color="textSecondary" sx={{ mt: 0.75 }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}
