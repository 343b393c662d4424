import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count } from '../../app/format.js';
import { Dot } from '../../app/ui/dot.js';
import { Panel } from '../../app/ui/panel.js';
import { useLastLook } from '../../app/ui/use-last-look.js';
import { graphql } from '../../gql/index.js';
import { messageColor } from '../states.js';

const OutcomesQuery = graphql(`
  query Outcomes($id: ID!) {
    campaign(id: $id) {
      id
      skipped {
        reason
        reasonText
        count
      }
      failures {
        state
        reason
        reasonText
        count
      }
    }
  }
`);

const EVERY_MS = 4_000;

interface Reason {
  reason: string;
  reasonText: string;
  count: number;
  /** Palette path of the state it led to; none for those who were left out */
  color?: string;
}

function Reasons({ title, reasons }: { title: string; reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="h3" sx={{ fontWeight: 650, mb: 0.75 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.9 }}>
        {reasons.map(({ reason, reasonText, count: times, color }) => (
          <Box
            component="li"
            key={`${color}${reason}`}
            sx={{ display: 'flex', gap: 1, alignItems: 'baseline', typography: 'body2' }}
          >
            {color && <Dot color={color} />}
            <Box sx={{ flex: 1, '&::first-letter': { textTransform: 'uppercase' } }}>{reasonText}</Box>
            <Box sx={{ fontWeight: 640 }}>{count(times)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Who did not get it, and why: left out, or failed after the launch. */
export function Outcomes({ campaignId, moving }: { campaignId: string; moving: boolean }) {
  const { data, refetch } = useQuery(OutcomesQuery, {
    variables: { id: campaignId },
    pollInterval: moving ? EVERY_MS : 0,
  });
  useLastLook(moving, refetch);
  const { failures = [], skipped = [] } = data?.campaign ?? {};
  if (failures.length + skipped.length === 0) return null;
  const byNumber = failures
    .map(({ state, ...reason }) => ({ ...reason, color: messageColor(state) }))
    .toSorted((a, b) => b.count - a.count);
  return (
    <Panel title="Who did not get it, and why">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Reasons title="After the launch" reasons={byNumber} />
        <Reasons title="Not sent to" reasons={skipped} />
      </Box>
    </Panel>
  );
}
