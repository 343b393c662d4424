import Box, { type BoxProps } from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PanelProps {
  title?: ReactNode;
  /** At the right of the title */
  aside?: ReactNode;
  /** No inner margin: for tables and lists that reach the edge */
  flush?: boolean;
  children: ReactNode;
  sx?: BoxProps['sx'];
}

/** A sheet of paper on the page: a hairline, no shadow. */
export function Panel({ title, aside, flush = false, children, sx }: PanelProps) {
  return (
    <Box
      component="section"
      sx={[
        {
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: '14px',
          overflow: 'hidden',
          minWidth: 0,
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {(title || aside) && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 1.5,
            rowGap: 0.75,
            px: 2.5,
            pt: 2,
            pb: flush ? 1.5 : 0,
          }}
        >
          <Typography variant="h2" sx={{ flex: '1 0 auto', maxWidth: '100%' }}>
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      <Box sx={flush ? undefined : { p: 2.5 }}>{children}</Box>
    </Box>
  );
}
