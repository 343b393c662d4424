import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import { useLiveProgress } from './live-progress.js';
import { ProgressBar } from './progress-bar.js';
import { ProgressLine } from './progress-line.js';
import { StateTag } from './state-tag.js';

const Active = graphql(`
  fragment ActiveCampaign on Campaign {
    id
    name
    progress {
      ...LiveProgress
    }
  }
`);

/** A campaign under way, with its bar filling. */
export function ActiveCampaign(props: { campaign: FragmentType<typeof Active> }) {
  const campaign = getFragmentData(Active, props.campaign);
  const progress = useLiveProgress(campaign.progress);
  return (
    <Box
      component={Link}
      to={`/campaigns/${campaign.id}`}
      sx={{
        display: 'grid',
        gap: 1,
        px: 2.5,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        color: 'inherit',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <Box sx={{ flex: 1, fontWeight: 620, minWidth: 0 }}>{campaign.name}</Box>
        <StateTag state={progress.state} />
      </Box>
      <ProgressBar progress={progress} />
      <ProgressLine progress={progress} />
    </Box>
  );
}
