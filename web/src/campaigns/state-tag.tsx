import Box from '@mui/material/Box';
import { Dot } from '../app/ui/dot.js';
import type { CampaignState } from '../gql/graphql.js';
import { CAMPAIGN_COLORS, CAMPAIGN_WORDS } from './states.js';

export function StateTag({ state }: { state: CampaignState }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.9,
        fontSize: '0.83rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <Dot color={CAMPAIGN_COLORS[state]} live={state === 'SENDING' || state === 'QUEUED'} />
      {CAMPAIGN_WORDS[state]}
    </Box>
  );
}
