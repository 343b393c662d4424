import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { atMoment } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { graphql } from '../gql/index.js';
import { reportWords } from './report-words.js';
import { RetentionRow } from './retention-row.js';

const Retention = graphql(`
  query Retention {
    retentionRules {
      kind
      ...RetentionRow
    }
    retentionRuns(first: 5) {
      edges {
        cursor
        node {
          id
          startedAt
          finishedAt
          report
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How long what is kept, and what the last runs have removed. */
export function RetentionPanel() {
  const { data, error, refetch } = useQuery(Retention);
  return (
    <Panel title="How long it is kept" flush>
      <Failure error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton bare />}
      {data?.retentionRules.map((rule) => (
        <RetentionRow key={rule.kind} rule={rule} />
      ))}
      {data && (
        <Box sx={{ px: 2.5, py: 2, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="h3" sx={{ mb: 0.75 }}>
            Last runs
          </Typography>
          {data.retentionRuns.edges.length === 0 && (
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              None yet: it runs once a day when there is a rule.
            </Box>
          )}
          {data.retentionRuns.edges.map(({ node }) => (
            <Box key={node.id} sx={{ typography: 'body2', color: 'text.secondary', py: 0.3 }}>
              {atMoment(node.startedAt)} ·{' '}
              {node.finishedAt ? reportWords(node.report) || 'nothing was due' : 'under way'}
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}
