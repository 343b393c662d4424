import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';

interface Refused {
  __typename: string;
  message?: string;
  usedBy?: readonly string[];
}

/** Why something cannot be deleted, and what stands on it. */
export function UsedBy({ answer }: { answer: Refused | undefined }) {
  if (!answer?.message) return null;
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      {answer.message}
      {answer.usedBy && answer.usedBy.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25 }}>
          {answer.usedBy.map((user) => (
            <li key={user}>{user}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
