import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count } from '../../app/format.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Refused = graphql(`
  fragment RefusedRows on ContactImport {
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
  }
`);

/** Why rows were refused, how often, and which. */
export function RefusedRows(props: { contactImport: FragmentType<typeof Refused> }) {
  const { refusedReasons, refusedRows } = getFragmentData(Refused, props.contactImport);
  if (refusedReasons.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        Refused rows
      </Typography>
      {refusedReasons.map(({ reason, count: times }) => (
        <Box key={reason} sx={{ display: 'flex', gap: 2, typography: 'body2', py: 0.4 }}>
          <Box sx={{ flex: 1, color: 'text.secondary' }}>{reason}</Box>
          <Box sx={{ fontWeight: 620 }}>{count(times)}</Box>
        </Box>
      ))}
      <Box
        tabIndex={0}
        role="region"
        aria-label="The first refused rows"
        sx={{
          mt: 1.5,
          maxHeight: 190,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: '10px',
        }}
      >
        <Box
          component="table"
          sx={{
            width: 1,
            borderCollapse: 'collapse',
            typography: 'caption',
            '& td, & th': {
              px: 1.5,
              py: 0.75,
              textAlign: 'left',
              verticalAlign: 'top',
              borderBottom: 1,
              borderColor: 'divider',
            },
            '& td:not(:last-child), & th': { whiteSpace: 'nowrap' },
            '& td:nth-of-type(2)': { maxWidth: 130, overflow: 'hidden', textOverflow: 'ellipsis' },
            '& td:first-of-type': { color: 'text.secondary' },
            '& th': { color: 'text.secondary', position: 'sticky', top: 0, bgcolor: 'background.paper' },
            '& tr:last-child td': { borderBottom: 0 },
          }}
        >
          <thead>
            <tr>
              <th>Line</th>
              <th>Value</th>
              <th>Reason</th>
            </tr>
          </thead>
          <tbody>
            {refusedRows.map(({ line, column, value, reason }) => (
              <tr key={`${line}${column}`}>
                <td>{count(line)}</td>
                <td title={value ?? undefined}>{value || '(empty)'}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Box>
  );
}
