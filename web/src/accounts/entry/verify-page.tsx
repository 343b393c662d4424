import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../../app/session/use-ask.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { DeadLink } from './dead-link.js';
import { Gate } from './gate.js';
import { useLinkToken } from './link-token.js';
import { useEnter } from './use-enter.js';

const VerifyEmail = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      __typename
      ... on Session {
        ...SessionGrant
      }
      ... on InvalidLink {
        message
      }
    }
  }
`);

/** Where the link of the first mail leads: the address is proved, and the person is in. */
export function VerifyPage() {
  const token = useLinkToken();
  const enter = useEnter();
  const navigate = useNavigate();
  const { run, data, error } = useAsk(VerifyEmail);
  const begun = useRef(false);
  const answer = data?.verifyEmail;
  const verify = async () => {
    const granted = await run({ input: { token, delivery: 'COOKIE' } });
    if (granted?.verifyEmail.__typename !== 'Session') return;
    enter(granted.verifyEmail);
    await navigate('/', { replace: true });
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true; // the link works once
    void verify();
  });
  const dead = answer?.__typename === 'InvalidLink' ? answer.message : null;
  return (
    <Gate
      title={dead ? 'This link does not work' : 'Confirming your address'}
      lead={dead ? 'Log in, and we send you a new one.' : 'One moment.'}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Failure error={error} onRetry={() => void verify()} />
        {dead && <DeadLink message={dead} to="/login" action="Log in" />}
        {!dead && !error && <LinearProgress aria-label="Confirming" />}
      </Box>
    </Gate>
  );
}
