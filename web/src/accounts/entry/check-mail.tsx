import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { DevMail } from './dev-mail.js';
import { Gate } from './gate.js';

const Resend = graphql(`
  mutation ResendVerification($input: EmailInput!) {
    resendVerification(input: $input) {
      __typename
    }
  }
`);

interface CheckMailProps {
  email: string;
  /** What stood in the way */
  why?: string;
  onBack: () => void;
}

/** The same words whether or not the address is known: only its owner learns more, by the mail. */
export function CheckMail({ email, why, onBack }: CheckMailProps) {
  const { run, data, busy, error } = useAsk(Resend);
  return (
    <Gate
      title="Check your mail"
      lead={
        <>
          {why} We have sent a mail to <strong>{email}</strong>. Open the link in it to go on.
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DevMail />
        {data && (
          <Alert severity="success">Sent once more. It may take a minute; look among the spam, too.</Alert>
        )}
        <Failure error={error} />
        <Button
          variant="outlined"
          color="inherit"
          loading={busy}
          onClick={() => void run({ input: { email } })}
        >
          Send it again
        </Button>
        <Button color="inherit" onClick={onBack}>
          Use another address
        </Button>
      </Box>
    </Gate>
  );
}
