import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count, duration, share } from '../../app/format.js';
import { Figure } from '../../app/ui/figure.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { CampaignState } from '../../gql/graphql.js';

const Pace = graphql(`
  fragment ProgressPace on CampaignProgress {
    state
    recipients
    delivered
    queued
    ratePerSecond
    secondsLeft
  }
`);

interface PaceProps {
  progress: FragmentType<typeof Pace>;
  launchedAt: string | null;
  finishedAt: string | null;
}

function timeLeft(state: CampaignState, queued: number, secondsLeft: number | null): string {
  if (state === 'PAUSED') return 'Paused';
  if (state === 'DONE' || state === 'CANCELLED') return 'None';
  if (queued === 0) return 'Last receipts';
  return secondsLeft === null ? 'Measuring' : duration(secondsLeft);
}

/** How far, how fast, how long. */
export function ProgressPace({ progress, launchedAt, finishedAt }: PaceProps) {
  const { state, recipients, delivered, queued, ratePerSecond, secondsLeft } = getFragmentData(
    Pace,
    progress,
  );
  const now = useNow(1_000);
  const end = finishedAt ? Date.parse(finishedAt) : now;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 5, rowGap: 2 }}>
      <Box sx={{ flex: '1 1 240px' }}>
        <Typography
          component="div"
          sx={{
            fontSize: { xs: '2.7rem', md: '3.5rem' },
            fontWeight: 700,
            letterSpacing: '-0.035em',
            lineHeight: 1,
          }}
        >
          {count(delivered)}
        </Typography>
        <Typography color="textSecondary" sx={{ mt: 0.75 }}>
          of {count(recipients)} delivered
          <Box component="strong" sx={{ color: 'state.delivered', ml: 1 }}>
            {share(delivered, recipients)}
          </Box>
        </Typography>
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: { xs: 3, sm: 5 },
          rowGap: 1.5,
          '& > *': { minWidth: 78 },
        }}
      >
        <Figure size="small" label="Rate" value={`${count(Math.round(ratePerSecond))}/s`} />
        <Figure size="small" label="Time left" value={timeLeft(state, queued, secondsLeft)} />
        {launchedAt && (
          <Figure
            size="small"
            label={finishedAt ? 'Took' : 'Running for'}
            value={duration((end - Date.parse(launchedAt)) / 1000)}
          />
        )}
      </Box>
    </Box>
  );
}
