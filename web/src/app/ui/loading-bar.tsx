import Box from '@mui/material/Box';
import { keyframes } from '@mui/material/styles';

const pass = keyframes`from { translate: -100% 0; } to { translate: 400% 0; }`;

/** A page is on its way. */
export function LoadingBar() {
  return (
    <Box role="progressbar" aria-label="Loading" sx={{ height: 2, overflow: 'hidden', bgcolor: 'sunken' }}>
      <Box
        sx={{
          width: '25%',
          height: 1,
          bgcolor: 'accent.main',
          animation: `${pass} 1.2s linear infinite`,
        }}
      />
    </Box>
  );
}
