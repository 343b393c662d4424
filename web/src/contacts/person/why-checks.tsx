import Box from '@mui/material/Box';
import { atMoment } from '../../app/format.js';
import { Icon, type IconName } from '../../app/ui/icons.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { CheckOutcome } from '../../gql/graphql.js';

const Checks = graphql(`
  fragment WhyChecks on WhyAnswer {
    texted
    verdict
    checks {
      name
      title
      outcome
      detail
      at
    }
  }
`);

const LOOKS: Record<CheckOutcome, { icon: IconName; color: string; word: string }> = {
  PASSED: { icon: 'check', color: 'success.main', word: 'passed' },
  STOPPED: { icon: 'close', color: 'error.main', word: 'stopped here' },
  NOT_REACHED: { icon: 'more', color: 'text.secondary', word: 'not reached' },
};

/** The checks in the order in which they are made. */
export function WhyChecks(props: { answer: FragmentType<typeof Checks> }) {
  const { verdict, checks } = getFragmentData(Checks, props.answer);
  return (
    <>
      <Box sx={{ fontWeight: 620, mb: 1.5 }}>{verdict}</Box>
      <Box
        component="ol"
        aria-label="Checks"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.1 }}
      >
        {checks.map(({ name, title, outcome, detail, at }) => {
          const { icon, color, word } = LOOKS[outcome];
          return (
            <Box component="li" key={name} sx={{ display: 'flex', gap: 1.25, typography: 'body2' }}>
              <Box sx={{ color, pt: 0.2 }}>
                <Icon name={icon} size={16} />
              </Box>
              <Box sx={{ minWidth: 0, color: outcome === 'NOT_REACHED' ? 'text.secondary' : 'text.primary' }}>
                {title}:{' '}
                <Box component="span" sx={{ color, fontWeight: 620 }}>
                  {word}
                </Box>
                {(detail || at) && (
                  <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                    {[detail, at && atMoment(at)].filter(Boolean).join(' · ')}
                  </Box>
                )}
              </Box>
            </Box>
          );
        })}
      </Box>
    </>
  );
}
