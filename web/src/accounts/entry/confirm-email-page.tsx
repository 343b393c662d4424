import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { DeadLink } from './dead-link.js';
import { Gate } from './gate.js';
import { useLinkToken } from './link-token.js';

const ConfirmEmailChange = graphql(`
  mutation ConfirmEmailChange($input: LinkInput!) {
    confirmEmailChange(input: $input) {
      __typename
      ... on EmailChanged {
        email
      }
      ... on InvalidLink {
        message
      }
    }
  }
`);

/** Where the mail to a new address leads. */
export function ConfirmEmailPage() {
  const token = useLinkToken();
  const { run, data, error } = useAsk(ConfirmEmailChange);
  const begun = useRef(false);
  const answer = data?.confirmEmailChange;
  const confirm = () => void run({ input: { token } });
  useEffect(() => {
    if (begun.current) return;
    begun.current = true; // the link works once
    confirm();
  });
  return (
    <Gate title="Your new address" lead="From now on you log in with it, and our mails go there.">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Failure error={error} onRetry={confirm} />
        {!answer && !error && <LinearProgress aria-label="Confirming" />}
        {answer?.__typename === 'InvalidLink' && (
          <DeadLink message={answer.message} to="/settings/security" action="Ask for a new one" />
        )}
        {answer?.__typename === 'EmailChanged' && (
          <>
            <Alert severity="success">
              Your address is now <strong>{answer.email}</strong>.
            </Alert>
            <Button component={Link} to="/" variant="contained" size="large">
              Go on
            </Button>
          </>
        )}
      </Box>
    </Gate>
  );
}
