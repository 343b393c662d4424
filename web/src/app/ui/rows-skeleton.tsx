import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const ROWS = [0, 1, 2, 3, 4, 5];
const sheet = { bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: '14px' };

/** @param bare inside of a panel already */
export function RowsSkeleton({ bare = false }: { bare?: boolean }) {
  return (
    <Box aria-busy="true" aria-label="Loading" sx={{ px: 2.5, py: 1, ...(bare ? {} : sheet) }}>
      {ROWS.map((row) => (
        <Box key={row} sx={{ display: 'flex', gap: 3, py: 1.5 }}>
          <Skeleton width="38%" height={22} />
          <Skeleton width="18%" height={22} />
          <Skeleton width="26%" height={22} />
        </Box>
      ))}
    </Box>
  );
}
