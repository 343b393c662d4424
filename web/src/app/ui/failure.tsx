import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { failureText } from './failure-text.js';

/** An answer that did not come. What was refused with a reason is shown where it belongs, not here. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ bgcolor: 'background.paper' }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {failureText(error)}
    </Alert>
  );
}
