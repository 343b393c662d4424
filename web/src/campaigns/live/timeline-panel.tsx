import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Suspense } from 'react';
import { part } from '../../app/part.js';
import { Panel } from '../../app/ui/panel.js';
import { useLastLook } from '../../app/ui/use-last-look.js';
import { graphql } from '../../gql/index.js';

const TimelineChart = part(() => import('./timeline-chart.js'), 'TimelineChart');

const TimelineQuery = graphql(`
  query Timeline($id: ID!) {
    campaign(id: $id) {
      id
      timeline {
        ...TimelinePoint
      }
    }
  }
`);

const EVERY_MS = 2_500;
const HEIGHT = 268;

const LEGEND = [
  { label: 'Submitted', color: 'state.sent' },
  { label: 'Delivered', color: 'state.delivered' },
  { label: 'Failed', color: 'state.failed' },
];

/** While it is moving the last point is still being counted: drawn now, it would look like a fall. */
const settled = <T,>(points: readonly T[], moving: boolean): readonly T[] =>
  moving ? points.slice(0, -1) : points;

export function TimelinePanel({ campaignId, moving }: { campaignId: string; moving: boolean }) {
  const { data, refetch } = useQuery(TimelineQuery, {
    variables: { id: campaignId },
    pollInterval: moving ? EVERY_MS : 0,
  });
  useLastLook(moving, refetch);
  const points = settled(data?.campaign?.timeline ?? [], moving);
  return (
    <Panel
      title="Messages a second"
      aside={
        <Box
          aria-hidden="true"
          sx={{ display: 'flex', flexWrap: 'wrap', gap: { xs: 1, sm: 1.75 }, whiteSpace: 'nowrap' }}
        >
          {LEGEND.map(({ label, color }) => (
            <Box
              key={label}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 0.75,
                typography: 'caption',
                color: 'text.secondary',
              }}
            >
              <Box sx={{ width: 12, height: 3, borderRadius: 2, bgcolor: color }} />
              {label}
            </Box>
          ))}
        </Box>
      }
    >
      {points.length > 1 ? (
        <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
          <TimelineChart points={points} height={HEIGHT} />
        </Suspense>
      ) : (
        <Box
          sx={{
            height: HEIGHT,
            display: 'grid',
            placeItems: 'center',
            color: 'text.secondary',
            typography: 'body2',
          }}
        >
          The chart starts with the first messages.
        </Box>
      )}
    </Panel>
  );
}
