import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { count, duration, share } from '../../app/format.js';
import { Figure } from '../../app/ui/figure.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { CampaignState, ProgressPaceFragment } from '../../gql/graphql.js';

const PaceFigures = graphql(`
  fragment ProgressPace on CampaignProgress {
    revision
    state
    recipients
    claimed
    delivered
    queued
    sent
    ratePerSecond
    secondsLeft
  }
`);

interface PaceProps {
  progress: FragmentType<typeof PaceFigures>;
  launchedAt: string | null;
  finishedAt: string | null;
}

function timeLeft(state: CampaignState, queued: number, secondsLeft: number | null): string {
  if (state === 'PAUSED') return 'Paused';
  if (queued === 0) return 'Last receipts';
  return secondsLeft === null ? 'Waiting' : duration(secondsLeft);
}

const perSecond = (rate: number) => `${count(Math.round(rate))}/s`;

/** A rate that nothing has confirmed for so long is not the rate of now. */
const FRESH_MS = 10_000;

/** Whether the counters have moved lately. */
function useFresh(revision: number, now: number): boolean {
  const [seen, setSeen] = useState({ revision, at: now });
  if (seen.revision !== revision) setSeen({ revision, at: now });
  return now - seen.at < FRESH_MS;
}

/** While it runs: the rate of now, and what is left. Afterwards: what it came to. */
function Pace(props: { pace: ProgressPaceFragment; launchedAt: string; finishedAt: string | null }) {
  const { state, revision, claimed, queued, sent, ratePerSecond, secondsLeft } = props.pace;
  const now = useNow(1_000);
  const fresh = useFresh(revision, now) && state !== 'PAUSED';
  const seconds =
    ((props.finishedAt ? Date.parse(props.finishedAt) : now) - Date.parse(props.launchedAt)) / 1000;
  if (props.finishedAt) {
    return (
      <>
        <Figure size="small" label="Average rate" value={perSecond(claimed / Math.max(1, seconds))} />
        <Figure size="small" label="Took" value={duration(seconds)} />
        {sent > 0 && <Figure size="small" label="Receipts due" value={count(sent)} />}
      </>
    );
  }
  return (
    <>
      <Figure size="small" label="Rate" value={perSecond(fresh ? ratePerSecond : 0)} />
      <Figure size="small" label="Time left" value={timeLeft(state, queued, fresh ? secondsLeft : null)} />
      <Figure size="small" label="Running for" value={duration(seconds)} />
    </>
  );
}

/** How far, how fast, how long. */
export function ProgressPace({ progress, launchedAt, finishedAt }: PaceProps) {
  const pace = getFragmentData(PaceFigures, progress);
  const { recipients, delivered } = pace;
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
        {launchedAt && <Pace pace={pace} launchedAt={launchedAt} finishedAt={finishedAt} />}
      </Box>
    </Box>
  );
}
