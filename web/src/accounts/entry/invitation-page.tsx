import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useRef } from 'react';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { AcceptInvitation } from './accept-invitation.js';
import { DeadLink } from './dead-link.js';
import { Gate } from './gate.js';
import { useLinkToken } from './link-token.js';

const InvitationQuery = graphql(`
  query InvitationPreview($token: String!) {
    invitation(token: $token) {
      email
      ...AcceptInvitation
    }
  }
`);

/** Where the mail of an invitation leads. */
export function InvitationPage() {
  const token = useLinkToken();
  const { run, data, error } = useAsk(InvitationQuery);
  const begun = useRef(false);
  const look = () => void run({ token });
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    look();
  });
  if (data?.invitation) return <AcceptInvitation token={token} invitation={data.invitation} />;
  if (data) {
    return (
      <Gate title="This invitation does not work" lead="Ask whoever sent it for a new one.">
        <DeadLink message="It was used, taken back, or has run out." to="/login" action="Log in" />
      </Gate>
    );
  }
  return (
    <Gate title="An invitation" lead="One moment.">
      <Failure error={error} onRetry={look} />
      {!error && <LinearProgress aria-label="Loading" />}
    </Gate>
  );
}
