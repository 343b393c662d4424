import Box from '@mui/material/Box';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { DownloadRefused } from './download-refused.js';
import { RefusedTable } from './refused-table.js';

const Refused = graphql(`
  fragment RefusedRows on ContactImport {
    state
    refusedReasons {
      reason
      count
    }
    refusedRows(first: 50) {
      line
      column
      value
      reason
    }
    ...DownloadRefused
  }
`);

/** The report of what was refused, and the file to mend it in. */
export function RefusedRows(props: { contactImport: FragmentType<typeof Refused> }) {
  const refused = getFragmentData(Refused, props.contactImport);
  const { state, refusedReasons, refusedRows } = refused;
  const over = state === 'DONE' || state === 'CANCELLED' || state === 'FAILED';
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <RefusedTable reasons={refusedReasons} rows={refusedRows} />
      {over && <DownloadRefused contactImport={refused} />}
    </Box>
  );
}
