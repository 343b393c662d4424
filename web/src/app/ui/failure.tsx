import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { failureText } from './failure-text.js';
import { Icon } from './icons.js';

/**
 * An answer that did not come. What was refused with a reason is shown where it belongs, not here. On every page, and needed
 * just when nothing more can be loaded: hence no component of its own for so little.
 */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 1,
        minHeight: 48,
        border: 1,
        borderColor: 'error.main',
        borderRadius: '10px',
        bgcolor: 'background.paper',
        typography: 'body2',
      }}
    >
      <Box sx={{ color: 'error.main' }}>
        <Icon name="alert" />
      </Box>
      <Box sx={{ flex: 1 }}>{failureText(error)}</Box>
      {onRetry && (
        <Button color="inherit" size="small" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Box>
  );
}
