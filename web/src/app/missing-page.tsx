import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { EmptyState } from './ui/empty-state.js';

export function MissingPage() {
  return (
    <EmptyState icon="search" heading="h1" title="There is nothing at this address">
      The page may have moved, or the link is incomplete.
      <Button component={Link} to="/" variant="contained" sx={{ mt: 2 }}>
        Go home
      </Button>
    </EmptyState>
  );
}
