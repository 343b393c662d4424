import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { count } from '../../app/format.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Outcome = graphql(`
  fragment ImportOutcome on ContactImport {
    state
    changedNothing
    consented
    list {
      id
      name
    }
  }
`);

/** What the figures do not say by themselves. */
export function ImportOutcome(props: { contactImport: FragmentType<typeof Outcome> }) {
  const { state, changedNothing, consented, list } = getFragmentData(Outcome, props.contactImport);
  return (
    <>
      {state === 'DONE' && changedNothing && (
        <Alert severity="info" variant="outlined">
          Nothing changed: everything in this file was known already.
        </Alert>
      )}
      {state === 'CANCELLED' && (
        <Alert severity="warning" variant="outlined">
          You stopped it. What had been read until then stays; the same file can be imported again.
        </Alert>
      )}
      {(consented > 0 || list) && (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {list && `Into the list “${list.name}”. `}
          {consented > 0 && `Consent recorded for ${count(consented)}.`}
        </Box>
      )}
    </>
  );
}
