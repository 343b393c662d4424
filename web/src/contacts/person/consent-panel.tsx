import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useMay } from '../../accounts/viewer.js';
import { onDay } from '../../app/format.js';
import { part } from '../../app/part.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { ConsentState, ConsentSubject } from '../../gql/graphql.js';
import type { ConsentChange } from './consent-dialog.js';
import { consentDeed, stateWords, SUBJECT_WORDS } from './consent-words.js';

const ConsentDialog = part(() => import('./consent-dialog.js'), 'ConsentDialog');
const ConsentHistory = part(() => import('./consent-history.js'), 'ConsentHistory');

const Consents = graphql(`
  fragment ContactConsents on Contact {
    id
    msisdn
    doNotSellAt
    consents {
      purpose
      state
      since
    }
  }
`);

interface Row {
  subject: ConsentSubject;
  state: ConsentState;
  since: string | null;
}

const COLORS: Record<ConsentState, string> = {
  OPTED_IN: 'success.main',
  OPTED_OUT: 'error.main',
  UNKNOWN: 'text.secondary',
};

/** What a state can be changed to; whoever was never asked may say either. */
const others = (subject: ConsentSubject, state: ConsentState): ConsentState[] => {
  if (subject === 'DO_NOT_SELL') return [state === 'OPTED_OUT' ? 'OPTED_IN' : 'OPTED_OUT'];
  return (['OPTED_IN', 'OPTED_OUT'] as const).filter((one) => one !== state);
};

/** What a person has agreed to and refused, and all that was ever recorded of it. */
export function ConsentPanel(props: { contact: FragmentType<typeof Consents> }) {
  const { id, msisdn, doNotSellAt, consents } = getFragmentData(Consents, props.contact);
  const [change, setChange] = useState<ConsentChange | null>(null);
  const [history, setHistory] = useState(false);
  const writes = useMay('contacts:write');
  const rows: Row[] = [
    ...consents.map(({ purpose, state, since }) => ({ subject: purpose, state, since })),
    { subject: 'DO_NOT_SELL', state: doNotSellAt ? 'OPTED_OUT' : 'UNKNOWN', since: doNotSellAt },
  ];
  return (
    <Panel
      title="Consent"
      aside={
        <Button size="small" aria-expanded={history} onClick={() => setHistory(!history)}>
          {history ? 'Hide the history' : 'History'}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {rows.map(({ subject, state, since }) => (
          <Box
            key={subject}
            role="group"
            aria-label={SUBJECT_WORDS[subject]}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, typography: 'body2' }}
          >
            <Box sx={{ flex: '1 1 150px' }}>
              <Box sx={{ fontWeight: 620 }}>{SUBJECT_WORDS[subject]}</Box>
              <Box sx={{ typography: 'caption', color: COLORS[state] }}>
                {stateWords(subject, state)}
                {since && ` since ${onDay(since)}`}
              </Box>
            </Box>
            {writes &&
              others(subject, state).map((to) => (
                <Button
                  key={to}
                  size="small"
                  variant="outlined"
                  color="inherit"
                  onClick={() => setChange({ contactId: id, msisdn, subject, to })}
                >
                  {consentDeed(subject, to)}
                </Button>
              ))}
          </Box>
        ))}
      </Box>
      <Suspense>
        {history && <ConsentHistory msisdn={msisdn} />}
        {change && <ConsentDialog {...change} onClose={() => setChange(null)} />}
      </Suspense>
    </Panel>
  );
}
