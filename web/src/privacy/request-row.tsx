import Box from '@mui/material/Box';
import { atMoment, phone } from '../app/format.js';
import { Tag } from '../app/ui/tag.js';
import { DownloadLink } from '../exports/download-link.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { PrivacyRequestState } from '../gql/graphql.js';
import { reportWords } from './report-words.js';

const Row = graphql(`
  fragment PrivacyRequestRow on PrivacyRequest {
    id
    kind
    msisdn
    state
    report
    failure
    createdAt
    finishedAt
    export {
      id
      url
      fileName
    }
  }
`);

const STATES: Record<PrivacyRequestState, { word: string; color: string }> = {
  QUEUED: { word: 'Waiting', color: 'text.secondary' },
  RUNNING: { word: 'Under way', color: 'info.main' },
  DONE: { word: 'Done', color: 'success.main' },
  FAILED: { word: 'Failed', color: 'error.main' },
};

export function RequestRow(props: { request: FragmentType<typeof Row> }) {
  const {
    kind,
    msisdn,
    state,
    report,
    failure,
    createdAt,
    export: file,
  } = getFragmentData(Row, props.request);
  const { word, color } = STATES[state];
  const said = failure ?? reportWords(report);
  return (
    <Box sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider', typography: 'body2' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box component="span" sx={{ fontWeight: 620 }}>
            {kind === 'EXPORT' ? 'Export' : 'Erasure'}
          </Box>{' '}
          {msisdn ? phone(msisdn) : 'of somebody who is forgotten'}
        </Box>
        <Tag color={color}>{word}</Tag>
        {file?.url && <DownloadLink url={file.url} fileName={file.fileName} />}
      </Box>
      <Box sx={{ typography: 'caption', color: failure ? 'error.main' : 'text.secondary' }}>
        {atMoment(createdAt)}
        {said && ` · ${said}`}
      </Box>
    </Box>
  );
}
