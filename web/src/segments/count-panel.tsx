import Box from '@mui/material/Box';
import { count, share } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Figure } from '../app/ui/figure.js';
import { Panel } from '../app/ui/panel.js';
import type { useSegmentCount } from './use-segment-count.js';

/** How many are in it now, and who that is in words. */
export function CountPanel({ counted }: { counted: ReturnType<typeof useSegmentCount> }) {
  const { whole, stale, found, issues, error, retry } = counted;
  const shown = whole && issues.length === 0 ? found : null;
  return (
    <Panel title="Who is in it now">
      <Box role="status" aria-busy={stale} sx={{ display: 'grid', gap: 1.5 }}>
        {shown ? (
          <Box sx={{ opacity: stale ? 0.75 : 1, display: 'grid', gap: 1.5 }}>
            <Figure
              label={shown.count === 1 ? 'Contact' : 'Contacts'}
              value={count(shown.count)}
              note={`${share(shown.count, shown.total)} of ${count(shown.total)}`}
            />
            <Box sx={{ typography: 'body2' }}>{shown.summary}</Box>
          </Box>
        ) : (
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{waitingWords(counted)}</Box>
        )}
        <Failure error={error} onRetry={retry} />
      </Box>
    </Panel>
  );
}

function waitingWords({ whole, issues }: ReturnType<typeof useSegmentCount>): string {
  if (!whole) return 'Fill in every rule, and the count appears here.';
  return issues.length > 0 ? 'Something in the rules is not right yet.' : 'Counting…';
}
