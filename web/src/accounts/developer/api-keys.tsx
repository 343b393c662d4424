import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { ago, onDay } from '../../app/format.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { useNow } from '../../app/ui/use-now.js';
import { mono } from '../../app/theme/theme.js';
import { graphql } from '../../gql/index.js';

const CreateKeyDialog = part(() => import('./create-key-dialog.js'), 'CreateKeyDialog');

const RevokeKey = part(() => import('./revoke-key.js'), 'RevokeKey');

const Keys = graphql(`
  query ApiKeys {
    apiKeys {
      id
      name
      prefix
      createdAt
      lastUsedAt
    }
  }
`);

export function ApiKeys() {
  const { data, error, refetch } = useQuery(Keys);
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<{ id: string; name: string } | null>(null);
  const now = useNow(60_000);
  return (
    <Panel
      title="API keys"
      flush
      aside={
        <Button
          size="small"
          variant="contained"
          startIcon={<Icon name="plus" size={16} />}
          onClick={() => setCreating(true)}
        >
          New key
        </Button>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {data?.apiKeys.map(({ id, name, prefix, createdAt, lastUsedAt }) => (
        <Box
          key={id}
          sx={{
            display: 'flex',
            gap: 2,
            alignItems: 'center',
            px: 2.5,
            py: 1.6,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ color: 'text.secondary' }}>
            <Icon name="key" />
          </Box>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box sx={{ fontWeight: 620 }}>{name}</Box>
            <Box sx={{ fontFamily: mono, fontSize: '0.78rem', color: 'text.secondary' }}>{prefix}…</Box>
          </Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary', textAlign: 'right' }}>
            {lastUsedAt ? `used ${ago(lastUsedAt, now)}` : 'never used'}
            <br />
            since {onDay(createdAt)}
          </Box>
          <Button
            size="small"
            color="inherit"
            aria-label={`Revoke ${name}`}
            onClick={() => setRevoking({ id, name })}
          >
            Revoke
          </Button>
        </Box>
      ))}
      {data?.apiKeys.length === 0 && (
        <EmptyState icon="key" title="No keys yet">
          A key lets a program of yours do what you can do here.
        </EmptyState>
      )}
      <Suspense>
        {creating && <CreateKeyDialog onClose={() => setCreating(false)} />}
        {revoking && <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />}
      </Suspense>
    </Panel>
  );
}
