import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { CampaignState } from '../gql/graphql.js';
import { CAMPAIGN_STATES, CAMPAIGN_WORDS } from './states.js';

interface ChipsProps {
  /** null: all */
  chosen: CampaignState | null;
  onChoose: (state: CampaignState | null) => void;
}

export function StateChips({ chosen, onChoose }: ChipsProps) {
  return (
    <Box
      role="group"
      aria-label="Filter by state"
      sx={{ display: 'flex', gap: 1, overflowX: 'auto', pb: 2, mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 } }}
    >
      {[null, ...CAMPAIGN_STATES].map((state) => (
        <Chip
          key={state}
          label={state ? CAMPAIGN_WORDS[state] : 'All'}
          onClick={() => onChoose(state)}
          variant={chosen === state ? 'filled' : 'outlined'}
          color={chosen === state ? 'primary' : 'default'}
          aria-pressed={chosen === state}
        />
      ))}
    </Box>
  );
}
