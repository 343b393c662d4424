import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { share } from '../../app/format.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { ImportState } from '../../gql/graphql.js';

const Bar = graphql(`
  fragment ImportBar on ContactImport {
    state
    fileName
    bytesTotal
    bytesRead
    failure
  }
`);

const TITLES: Record<ImportState, string> = {
  QUEUED: 'Waiting to start',
  RUNNING: 'Reading the file',
  DONE: 'Imported',
  FAILED: 'The import stopped',
  CANCELLED: 'Cancelled',
};

export function ImportBar(props: { contactImport: FragmentType<typeof Bar> }) {
  const { state, fileName, bytesTotal, bytesRead, failure } = getFragmentData(Bar, props.contactImport);
  return (
    <Box role="status">
      <Box sx={{ display: 'flex', gap: 2, typography: 'body2', mb: 1 }}>
        <Box sx={{ flex: 1, fontWeight: 620 }}>
          {TITLES[state]}: {fileName}
        </Box>
        {state === 'RUNNING' && share(bytesRead, bytesTotal)}
      </Box>
      <LinearProgress
        variant={state === 'QUEUED' ? 'indeterminate' : 'determinate'}
        value={state === 'DONE' ? 100 : Math.min(100, (bytesRead / Math.max(1, bytesTotal)) * 100)}
        color={state === 'FAILED' ? 'error' : 'primary'}
        aria-label="Import"
        sx={{ height: 10, borderRadius: 5 }}
      />
      {failure && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {failure}
        </Alert>
      )}
    </Box>
  );
}
