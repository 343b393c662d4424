import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Box
      aria-busy="true"
      aria-label="Loading"
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: '14px',
        px: 2.5,
        py: 1,
      }}
    >
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ display: 'flex', gap: 3, py: 1.5 }}>
          <Skeleton width="38%" height={22} />
          <Skeleton width="18%" height={22} />
          <Skeleton width="26%" height={22} />
        </Box>
      ))}
    </Box>
  );
}
