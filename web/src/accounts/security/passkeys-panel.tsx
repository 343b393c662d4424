import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { ago, onDay } from '../../app/format.js';
import { part } from '../../app/part.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const AddPasskey = part(() => import('./add-passkey.js'), 'AddPasskey');
const RemovePasskey = part(() => import('./remove-passkey.js'), 'RemovePasskey');

const Facts = graphql(`
  fragment PasskeysPanel on Security {
    passkeys {
      id
      name
      createdAt
      lastUsedAt
    }
  }
`);

export function PasskeysPanel(props: { security: FragmentType<typeof Facts> }) {
  const { passkeys } = getFragmentData(Facts, props.security);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<{ id: string; name: string } | null>(null);
  const now = useNow(60_000);
  return (
    <Panel
      title="Passkeys"
      flush
      aside={
        'PublicKeyCredential' in window && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => setAdding(true)}>
            Add a passkey
          </Button>
        )
      }
    >
      <Box sx={{ px: 2.5, pb: 2, typography: 'body2', color: 'text.secondary' }}>
        Log in with your fingerprint, your face or a security key, without a password.
      </Box>
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <Box
          key={id}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            px: 2.5,
            py: 1.25,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ color: 'text.secondary' }}>
            <Icon name="fingerprint" />
          </Box>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box sx={{ fontWeight: 620 }}>{name}</Box>
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
              {lastUsedAt ? `used ${ago(lastUsedAt, now)}` : 'never used'} · since {onDay(createdAt)}
            </Box>
          </Box>
          <Button
            size="small"
            color="inherit"
            aria-label={`Remove ${name}`}
            onClick={() => setRemoving({ id, name })}
          >
            Remove
          </Button>
        </Box>
      ))}
      <Suspense>
        {adding && <AddPasskey onClose={() => setAdding(false)} />}
        {removing && <RemovePasskey passkey={removing} onClose={() => setRemoving(null)} />}
      </Suspense>
    </Panel>
  );
}
