import Box from '@mui/material/Box';
import { useConnectionLost } from '../session/connection.js';
import { useRuntime } from '../session/runtime.js';
import { Dot } from '../ui/dot.js';
import { useDebounced } from '../ui/use-debounced.js';

/** A short break is healed before anybody need know of it. */
const PATIENCE_MS = 1_200;

export function ConnectionBanner() {
  const lost = useConnectionLost(useRuntime().connection);
  const shown = useDebounced(lost, PATIENCE_MS) && lost;
  return (
    <Box role="status" aria-live="polite">
      {shown && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
            gap: 1,
            px: 2,
            py: 1,
            bgcolor: 'accent.main',
            color: 'accent.contrastText',
            typography: 'body2',
            fontWeight: 600,
          }}
        >
          <Dot color="currentColor" live />
          Reconnecting. What you see may be a little old; nothing is lost.
        </Box>
      )}
    </Box>
  );
}
