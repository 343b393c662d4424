import Box from '@mui/material/Box';

export function OptedOut() {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        px: 1,
        py: 0.2,
        borderRadius: '6px',
        border: 1,
        borderColor: 'error.main',
        color: 'error.main',
        fontSize: '0.75rem',
        fontWeight: 620,
        lineHeight: 1.4,
        whiteSpace: 'nowrap',
      }}
    >
      Opted out
    </Box>
  );
}
