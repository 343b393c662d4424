import Box from '@mui/material/Box';
import { useViewer } from '../../accounts/viewer.js';
import { ago, atMoment, countryName } from '../../app/format.js';
import { Panel } from '../../app/ui/panel.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { zoneWords } from './zone-words.js';

const Facts = graphql(`
  fragment ContactFacts on Contact {
    id
    country
    createdAt
    updatedAt
    lastSentAt
    lastDeliveredAt
    lastFailedAt
    lastRepliedAt
    lastClickedAt
    timeZone {
      name
      source
    }
  }
`);

const MINUTE = 60_000;

/** What is known without anybody having written it. */
export function FactsPanel(props: { contact: FragmentType<typeof Facts> }) {
  const contact = getFragmentData(Facts, props.contact);
  const account = useViewer()?.account.name;
  const now = useNow(MINUTE);
  const when = (at: string | null) => (at ? ago(at, now) : 'Never');
  const facts: [string, string, string?][] = [
    ['Country', countryName(contact.country)],
    [
      'Time zone',
      contact.timeZone.name.replaceAll('_', ' '),
      zoneWords(contact.timeZone.source, { country: countryName(contact.country), account }),
    ],
    ['Last sent', when(contact.lastSentAt)],
    ['Last delivered', when(contact.lastDeliveredAt)],
    ...(contact.lastFailedAt ? [['Last failed', when(contact.lastFailedAt)] as [string, string]] : []),
    ['Last replied', when(contact.lastRepliedAt)],
    ['Last clicked', when(contact.lastClickedAt)],
    ['Added', atMoment(contact.createdAt)],
    ['Changed', atMoment(contact.updatedAt)],
  ];
  return (
    <Panel title="Facts">
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          columnGap: 3,
          rowGap: 1,
          typography: 'body2',
        }}
      >
        {facts.map(([label, value, note]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
              {value}
              {note && <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{note}</Box>}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
