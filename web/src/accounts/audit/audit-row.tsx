import Box from '@mui/material/Box';
import { atMoment } from '../../app/format.js';
import { mono } from '../../app/theme/theme.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { deviceName } from '../security/device-name.js';
import { actionWords, changesOf, type Change } from './action-words.js';

const Row = graphql(`
  fragment AuditRow on AuditEntry {
    id
    at
    action
    user {
      id
      name
      email
    }
    apiKey {
      id
      name
    }
    byOperator
    target
    ip
    userAgent
    before
    after
  }
`);

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.25, typography: 'caption' }}>
      {changes.map(({ field, before, after }) => (
        <Box key={field} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75 }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {field || 'value'}
          </Box>
          <Box component="dd" sx={{ m: 0, fontFamily: mono }}>
            {before !== null && <del>{before}</del>}
            {before !== null && after !== null && ' → '}
            {after !== null && <ins style={{ textDecoration: 'none' }}>{after}</ins>}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export function AuditRow(props: { entry: FragmentType<typeof Row> }) {
  const entry = getFragmentData(Row, props.entry);
  const who = entry.user?.name ?? entry.apiKey?.name ?? 'The platform';
  const from = [entry.ip, entry.userAgent && deviceName(entry.userAgent)].filter(Boolean).join(' · ');
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2,
        rowGap: 0.75,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: '170px minmax(0, 1fr) minmax(0, 1.1fr) minmax(0, 1.4fr)',
        },
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{atMoment(entry.at)}</Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{actionWords(entry.action)}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{entry.target}</Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {who}
          {entry.apiKey && <Tag>API key</Tag>}
          {entry.byOperator && <Tag color="warning.main">Operator</Tag>}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{from}</Box>
      </Box>
      <Changes changes={changesOf(entry.before, entry.after)} />
    </Box>
  );
}
