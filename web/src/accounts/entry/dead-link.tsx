import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

interface DeadLinkProps {
  message: string;
  to: string;
  /** What to do instead */
  action: string;
}

/** A link that was used, has run out or is incomplete; and the way on. */
export function DeadLink({ message, to, action }: DeadLinkProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="warning">{message}</Alert>
      <Button component={Link} to={to} variant="contained" size="large">
        {action}
      </Button>
    </Box>
  );
}
