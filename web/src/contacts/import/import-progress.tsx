import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import { useReducer } from 'react';
import { count, share } from '../../app/format.js';
import { newest } from '../../app/newest.js';
import { Failure } from '../../app/ui/failure.js';
import { Figure } from '../../app/ui/figure.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { ImportProgressFragment } from '../../gql/graphql.js';
import { RefusedRows } from './refused-rows.js';

const Progress = graphql(`
  fragment ImportProgress on ContactImport {
    id
    revision
    state
    fileName
    bytesTotal
    bytesRead
    rows
    imported
    updated
    unchanged
    duplicates
    refused
    failure
    ...RefusedRows
  }
`);

const ImportQuery = graphql(`
  query ContactImport($id: ID!) {
    contactImport(id: $id) {
      ...ImportProgress
    }
  }
`);

const ImportChanged = graphql(`
  subscription ImportChanged($id: ID!) {
    contactImportProgress(id: $id) {
      ...ImportProgress
    }
  }
`);

const over = ({ state }: ImportProgressFragment) => state === 'DONE' || state === 'FAILED';

/** The newest of what was asked for and what was pushed. */
function useImportProgress(id: string) {
  const client = useApolloClient();
  const { data, error } = useQuery(ImportQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  const loaded = getFragmentData(Progress, data?.contactImport) ?? null;
  const [latest, offer] = useReducer(
    (known: ImportProgressFragment | null, next: ImportProgressFragment) =>
      known ? newest(known, next) : next,
    null,
  );
  const current = latest && loaded ? newest(latest, loaded) : (latest ?? loaded);
  useSubscription(ImportChanged, {
    variables: { id },
    skip: current !== null && over(current),
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData: ({ data: pushed }) => {
      if (!pushed.data) return;
      const next = getFragmentData(Progress, pushed.data.contactImportProgress);
      offer(next);
      if (over(next)) void client.refetchQueries({ include: ['Contacts', 'ContactLists', 'Totals'] });
    },
  });
  return { current, error, missing: data?.contactImport === null };
}

const TITLES = {
  QUEUED: 'Waiting to start',
  RUNNING: 'Reading the file',
  DONE: 'Imported',
  FAILED: 'The import stopped',
};

export function ImportProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { current, error, missing } = useImportProgress(id);
  const done = current !== null && over(current);
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
        <Failure error={error} />
        {missing && <Alert severity="warning">There is no such import.</Alert>}
        {!current && !error && !missing && <Skeleton variant="rounded" height={120} />}
        {current && (
          <>
            <Box role="status">
              <Box sx={{ display: 'flex', gap: 2, typography: 'body2', mb: 1 }}>
                <Box sx={{ flex: 1, fontWeight: 620 }}>
                  {TITLES[current.state]}: {current.fileName}
                </Box>
                {!done && share(current.bytesRead, current.bytesTotal)}
              </Box>
              <LinearProgress
                variant={current.state === 'QUEUED' ? 'indeterminate' : 'determinate'}
                value={
                  done ? 100 : Math.min(100, (current.bytesRead / Math.max(1, current.bytesTotal)) * 100)
                }
                color={current.state === 'FAILED' ? 'error' : 'primary'}
                aria-label="Import"
                sx={{ height: 10, borderRadius: 5 }}
              />
            </Box>
            {current.failure && <Alert severity="error">{current.failure}</Alert>}
            <Box
              sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' } }}
            >
              <Figure size="small" label="Rows" value={count(current.rows)} />
              <Figure size="small" label="New" value={count(current.imported)} />
              <Figure
                size="small"
                label="Changed"
                value={count(current.updated)}
                note={current.unchanged > 0 && `${count(current.unchanged)} already known`}
              />
              <Figure
                size="small"
                label="Refused"
                value={count(current.refused)}
                note={current.duplicates > 0 && `${count(current.duplicates)} twice in the file`}
              />
            </Box>
            <RefusedRows contactImport={current} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {!done && current && (
          <Box sx={{ mr: 'auto', pl: 1, typography: 'caption', color: 'text.secondary' }}>
            It goes on when you close this.
          </Box>
        )}
        <Button variant={done ? 'contained' : 'text'} onClick={onClose}>
          {done ? 'Done' : 'Close'}
        </Button>
      </DialogActions>
    </>
  );
}
