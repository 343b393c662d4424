import Box from '@mui/material/Box';
import { money } from '../../app/format.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { stillHeld } from '../still-held.js';

const Money = graphql(`
  fragment ProgressMoney on CampaignProgress {
    held {
      micros
      currency
    }
    captured {
      micros
      currency
    }
    released {
      micros
      currency
    }
  }
`);

/** What became of the money held at launch. */
export function ProgressMoney(props: { progress: FragmentType<typeof Money> }) {
  const funds = getFragmentData(Money, props.progress);
  const parts = [
    { label: 'Spent', amount: funds.captured, color: 'state.delivered' },
    { label: 'Still held', amount: stillHeld(funds), color: 'accent.main' },
    { label: 'Given back', amount: funds.released, color: 'state.queued' },
  ];
  const whole = parts.reduce((sum, { amount }) => sum + Math.max(0, Number(amount.micros)), 0);
  return (
    <Panel title="Money">
      <Box
        aria-hidden="true"
        sx={{
          display: 'flex',
          gap: '1px',
          height: 8,
          borderRadius: 99,
          overflow: 'hidden',
          bgcolor: 'sunken',
          mb: 1.5,
        }}
      >
        {parts.map(({ label, amount, color }) => (
          <Box
            key={label}
            sx={{
              bgcolor: color,
              width: `${whole > 0 ? (Number(amount.micros) / whole) * 100 : 0}%`,
              transition: 'width 0.4s linear',
            }}
          />
        ))}
      </Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.75 }}>
        {parts.map(({ label, amount, color }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box
              component="dt"
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1,
                typography: 'body2',
                color: 'text.secondary',
              }}
            >
              <Box sx={{ width: 9, height: 9, borderRadius: '3px', bgcolor: color }} />
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, typography: 'body2', fontWeight: 640, textAlign: 'right' }}>
              {money(amount)}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
