import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { count } from '../../app/format.js';

interface PagerProps {
  range: { from: number; to: number } | null;
  total: number;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** On and back; there is no jumping to page 4,000, since the server goes on from where one is. */
export function Pager({ range, total, onPrevious, onNext }: PagerProps) {
  if (!range) return null;
  return (
    <Box
      component="nav"
      aria-label="Pages"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
        color: 'text.secondary',
      }}
    >
      <Box sx={{ flex: 1 }}>
        {count(range.from)}–{count(range.to)} of {count(Math.max(total, range.to))}
      </Box>
      <Button size="small" color="inherit" disabled={!onPrevious} onClick={() => onPrevious?.()}>
        Previous
      </Button>
      <Button size="small" color="inherit" disabled={!onNext} onClick={() => onNext?.()}>
        Next
      </Button>
    </Box>
  );
}
