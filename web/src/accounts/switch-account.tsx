import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { useNavigate } from 'react-router';
import { SessionGrant } from '../app/session/grant.js';
import { useRuntime } from '../app/session/runtime.js';
import { Failure } from '../app/ui/failure.js';
import { Icon } from '../app/ui/icons.js';
import { graphql } from '../gql/index.js';
import { getFragmentData } from '../gql/fragment-masking.js';
import { ROLES } from './roles.js';

const MyAccounts = graphql(`
  query MyAccounts {
    myAccounts {
      account {
        id
        name
      }
      role
      current
    }
  }
`);

const Switch = graphql(`
  mutation SwitchAccount($input: SwitchAccountInput!) {
    switchAccount(input: $input) {
      __typename
      ... on Session {
        ...SessionGrant
      }
      ... on NotFound {
        message
      }
    }
  }
`);

/** The person's other accounts, in the account menu; nothing for somebody who has one. */
export function SwitchAccount({ onClose }: { onClose: () => void }) {
  const { session } = useRuntime();
  const navigate = useNavigate();
  const { data } = useQuery(MyAccounts);
  const [change, { loading, error }] = useMutation(Switch, { fetchPolicy: 'no-cache', refetchQueries: [] });
  const others = data?.myAccounts.filter(({ current }) => !current) ?? [];
  const go = async (accountId: string) => {
    const { data: done } = await change({ variables: { input: { accountId, delivery: 'COOKIE' } } });
    if (done?.switchAccount.__typename !== 'Session') return;
    onClose();
    // What is open here may not exist there.
    await navigate('/');
    session.accept(getFragmentData(SessionGrant, done.switchAccount));
  };
  if (others.length === 0) return null;
  return (
    <Box role="group" aria-label="Other accounts">
      {others.map(({ account, role }) => (
        <MenuItem
          key={account.id}
          disabled={loading}
          onClick={() => void go(account.id).catch(() => undefined)}
          sx={{ gap: 1.5 }}
        >
          <Icon name="swap" />
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ whiteSpace: 'normal' }}>{account.name}</Box>
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{ROLES[role].name}</Box>
          </Box>
        </MenuItem>
      ))}
      <Failure error={error} />
      <Divider />
    </Box>
  );
}
