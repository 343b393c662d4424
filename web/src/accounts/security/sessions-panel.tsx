import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ago, onDay } from '../../app/format.js';
import { useRuntime } from '../../app/session/runtime.js';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { Tag } from '../../app/ui/tag.js';
import { useToast } from '../../app/ui/toast.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import type { SessionsQuery } from '../../gql/graphql.js';
import { deviceName } from './device-name.js';

const Sessions = graphql(`
  query Sessions {
    sessions {
      id
      accountName
      ip
      userAgent
      createdAt
      lastUsedAt
      current
    }
  }
`);

const Revoke = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      __typename
      ... on NotFound {
        message
      }
    }
  }
`);

const LogoutEverywhere = graphql(`
  mutation LogoutEverywhere {
    logoutEverywhere {
      ok
    }
  }
`);

interface SessionRowProps {
  session: SessionsQuery['sessions'][number];
  now: number;
}

function SessionRow({ session, now }: SessionRowProps) {
  const toast = useToast();
  // Gone already is as good: the list is read anew either way.
  const [revoke, { loading, error }] = useMutation(Revoke, {
    variables: { id: session.id },
    refetchQueries: ['Sessions'],
    onCompleted: () => toast('Logged out there'),
  });
  const device = deviceName(session.userAgent);
  return (
    <Box sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, fontWeight: 620 }}>
            {device}
            {session.current && <Tag color="success.main">This one</Tag>}
          </Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
            {[
              session.accountName,
              session.ip,
              `used ${ago(session.lastUsedAt, now)}`,
              `since ${onDay(session.createdAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        </Box>
        {!session.current && (
          <Button
            size="small"
            color="inherit"
            loading={loading}
            aria-label={`Log out ${device}`}
            onClick={() => void revoke().catch(() => undefined)}
          >
            Log out
          </Button>
        )}
      </Box>
      <Failure error={error} />
    </Box>
  );
}

function Everywhere({ onClose }: { onClose: () => void }) {
  const { session } = useRuntime();
  const [logout, { loading, error }] = useMutation(LogoutEverywhere);
  const confirm = () =>
    void logout().then(
      () => session.end(),
      () => undefined,
    );
  return (
    <ConfirmDialog
      open
      title="Log out everywhere?"
      confirm="Log out everywhere"
      danger
      busy={loading}
      onConfirm={confirm}
      onClose={onClose}
    >
      On every device, this one too. You log in again with your password.
      <Failure error={error} />
    </ConfirmDialog>
  );
}

/** Everywhere the person is logged in. */
export function SessionsPanel() {
  const { data, error, loading, refetch } = useQuery(Sessions);
  const [everywhere, setEverywhere] = useState(false);
  const now = useNow(60_000);
  return (
    <Panel
      title="Where you are logged in"
      flush
      sx={{ gridColumn: '1 / -1' }}
      aside={
        <Button size="small" color="error" onClick={() => setEverywhere(true)}>
          Log out everywhere
        </Button>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {!data && loading && <RowsSkeleton bare />}
      {data?.sessions.map((session) => (
        <SessionRow key={session.id} session={session} now={now} />
      ))}
      {everywhere && <Everywhere onClose={() => setEverywhere(false)} />}
    </Panel>
  );
}
