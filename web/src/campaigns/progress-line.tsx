import Box from '@mui/material/Box';
import { count, duration, share } from '../app/format.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';

const Line = graphql(`
  fragment ProgressLine on CampaignProgress {
    recipients
    delivered
    ratePerSecond
    secondsLeft
  }
`);

/** The bar in words. */
export function ProgressLine(props: { progress: FragmentType<typeof Line> }) {
  const { recipients, delivered, ratePerSecond, secondsLeft } = getFragmentData(Line, props.progress);
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, typography: 'body2', color: 'text.secondary' }}
    >
      <span>
        <Box component="strong" sx={{ color: 'text.primary', fontWeight: 640 }}>
          {count(delivered)}
        </Box>{' '}
        of {count(recipients)} delivered ({share(delivered, recipients)})
      </span>
      {ratePerSecond > 0 && <span>{count(Math.round(ratePerSecond))} a second</span>}
      {secondsLeft !== null && <span>{duration(secondsLeft)} left</span>}
    </Box>
  );
}
