import Box from '@mui/material/Box';
import { count } from '../app/format.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';

const Bar = graphql(`
  fragment ProgressBar on CampaignProgress {
    recipients
    queued
    sent
    delivered
    undelivered
    failed
    expired
    unknown
    cancelled
  }
`);

const ORDER = ['delivered', 'sent', 'undelivered', 'failed', 'expired', 'unknown', 'cancelled'] as const;

/** One bar, a stretch for each state; what is bare is still queued. */
export function ProgressBar(props: { progress: FragmentType<typeof Bar>; height?: number }) {
  const progress = getFragmentData(Bar, props.progress);
  const whole = Math.max(1, progress.recipients);
  const settled = progress.recipients - progress.queued - progress.sent;
  return (
    <Box
      role="progressbar"
      aria-label="Messages with a final outcome"
      aria-valuemin={0}
      aria-valuemax={progress.recipients}
      aria-valuenow={settled}
      aria-valuetext={`${count(settled)} of ${count(progress.recipients)}`}
      sx={{
        display: 'flex',
        gap: '1px',
        height: props.height ?? 8,
        borderRadius: 99,
        overflow: 'hidden',
        bgcolor: 'sunken',
        boxShadow: 'inset 0 0 0 1px rgb(0 0 0 / 0.05)',
      }}
    >
      {ORDER.filter((state) => progress[state] > 0).map((state) => (
        <Box
          key={state}
          sx={{
            bgcolor: `state.${state}`,
            width: `${(progress[state] / whole) * 100}%`,
            minWidth: 2,
            transition: 'width 0.4s linear',
          }}
        />
      ))}
    </Box>
  );
}
