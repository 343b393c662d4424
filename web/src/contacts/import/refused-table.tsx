import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count } from '../../app/format.js';

interface Reason {
  reason: string;
  count: number;
}

interface Row {
  line: number;
  column: string | null;
  value: string | null;
  reason: string;
}

const table = {
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
  '& td:nth-of-type(2), & td:nth-of-type(3)': {
    maxWidth: 130,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& td:last-child': { minWidth: 180 },
  '& td:first-of-type': { color: 'text.secondary' },
  '& th': { color: 'text.secondary', position: 'sticky', top: 0, bgcolor: 'background.paper' },
  '& tr:last-child td': { borderBottom: 0 },
};

/** Why rows are refused, how often, and which. */
export function RefusedTable({ reasons, rows }: { reasons: readonly Reason[]; rows: readonly Row[] }) {
  if (reasons.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        Refused rows
      </Typography>
      {reasons.map(({ reason, count: times }) => (
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
        <Box component="table" sx={table}>
          <thead>
            <tr>
              <th>Line</th>
              <th>Column</th>
              <th>Value</th>
              <th>Reason</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, column, value, reason }) => (
              <tr key={`${line} ${column} ${reason}`}>
                <td>{count(line)}</td>
                <td>{column}</td>
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
