import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count } from '../../app/format.js';
import { Dot } from '../../app/ui/dot.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { messageColor } from '../states.js';
import { reasonWords } from '../reasons.js';

const OutcomesQuery = graphql(`
  query Outcomes($id: ID!) {
    campaign(id: $id) {
      id
      skipped {
        reason
        count
      }
      failures {
        state
        reason
        count
      }
    }
  }
`);

const EVERY_MS = 4_000;

/** Who did not get it, and why: left out before the launch, or failed after it. */
export function Outcomes({ campaignId, moving }: { campaignId: string; moving: boolean }) {
  const { data } = useQuery(OutcomesQuery, {
    variables: { id: campaignId },
    pollInterval: moving ? EVERY_MS : 0,
  });
  const failures = (data?.campaign?.failures ?? []).toSorted((a, b) => b.count - a.count);
  const skipped = data?.campaign?.skipped ?? [];
  if (failures.length + skipped.length === 0) return null;
  return (
    <Panel title="Who did not get it, and why">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {failures.map(({ state, reason, count: times }) => (
          <Box
            component="li"
            key={`${state}${reason}`}
            sx={{ display: 'flex', gap: 1, alignItems: 'baseline', typography: 'body2' }}
          >
            <Dot color={messageColor(state)} />
            <Box sx={{ flex: 1 }}>{reasonWords(reason)}</Box>
            <Box sx={{ fontWeight: 640 }}>{count(times)}</Box>
          </Box>
        ))}
      </Box>
      {skipped.length > 0 && (
        <>
          <Typography
            variant="overline"
            color="textSecondary"
            component="h3"
            sx={{ mt: failures.length > 0 ? 2 : 0, mb: 0.5 }}
          >
            LEFT OUT BEFORE LAUNCH
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
            {skipped.map(({ reason, count: times }) => (
              <Box component="li" key={reason} sx={{ display: 'flex', typography: 'body2' }}>
                <Box sx={{ flex: 1 }}>{reasonWords(reason)}</Box>
                <Box sx={{ fontWeight: 640 }}>{count(times)}</Box>
              </Box>
            ))}
          </Box>
        </>
      )}
    </Panel>
  );
}
