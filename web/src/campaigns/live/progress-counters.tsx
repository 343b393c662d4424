import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { count, share } from '../../app/format.js';
import { Dot } from '../../app/ui/dot.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { MessageState } from '../../gql/graphql.js';
import { MESSAGE_MEANING, MESSAGE_WORDS, messageColor } from '../states.js';

const Counters = graphql(`
  fragment ProgressCounters on CampaignProgress {
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

const ALWAYS = ['delivered', 'sent', 'queued', 'undelivered', 'failed'] as const;
const IF_ANY = ['expired', 'unknown', 'cancelled'] as const;

interface CountersProps {
  progress: FragmentType<typeof Counters>;
  chosen: MessageState | null;
  onChoose: (state: string | null) => void;
}

/** Every message is in exactly one of these; each opens the messages behind it. */
export function ProgressCounters({ progress, chosen, onChoose }: CountersProps) {
  const counters = getFragmentData(Counters, progress);
  const states = [...ALWAYS, ...IF_ANY.filter((state) => counters[state] > 0)];
  return (
    <Box
      role="group"
      aria-label="Messages by state"
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fit, minmax(122px, 1fr))' },
      }}
    >
      {states.map((key) => {
        const state = key.toUpperCase() as MessageState;
        return (
          <ButtonBase
            key={key}
            title={MESSAGE_MEANING[state]}
            aria-pressed={chosen === state}
            onClick={() => onChoose(chosen === state ? null : state)}
            sx={{
              display: 'block',
              textAlign: 'left',
              px: 1.5,
              py: 1.25,
              borderRadius: '10px',
              border: 1,
              borderColor: 'divider',
              '&:hover': { bgcolor: 'sunken' },
              '&[aria-pressed=true]': {
                borderColor: 'primary.main',
                bgcolor: 'sunken',
                boxShadow: (theme) => `inset 0 0 0 1px ${theme.vars?.palette.primary.main}`,
              },
            }}
          >
            <Box
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 0.9,
                typography: 'body2',
                color: 'text.secondary',
              }}
            >
              <Dot color={messageColor(state)} size={9} />
              {MESSAGE_WORDS[state]}
            </Box>
            <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mt: 0.25 }}>
              <Box sx={{ fontSize: '1.25rem', fontWeight: 660, letterSpacing: '-0.015em' }}>
                {count(counters[key])}
              </Box>
              <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                {share(counters[key], counters.recipients)}
              </Box>
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
