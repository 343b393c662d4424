import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { May } from '../may.js';
import { KeyRow } from './key-row.js';

const CreateKeyDialog = part(() => import('./create-key-dialog.js'), 'CreateKeyDialog');
const RotateKey = part(() => import('./rotate-key.js'), 'RotateKey');
const RevokeKey = part(() => import('./revoke-key.js'), 'RevokeKey');

const Keys = graphql(`
  query ApiKeys {
    apiScopes
    apiKeys {
      id
      ...ApiKeyRow
    }
  }
`);

type Asked = { to: 'create' } | { to: 'rotate' | 'revoke'; key: { id: string; name: string } };

function Dialogs({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  if (asked.to === 'create') return <CreateKeyDialog onClose={onClose} />;
  if (asked.to === 'rotate') return <RotateKey apiKey={asked.key} onClose={onClose} />;
  return <RevokeKey apiKey={asked.key} onClose={onClose} />;
}

export function ApiKeys() {
  const { data, error, loading, refetch } = useQuery(Keys);
  const [asked, setAsked] = useState<Asked | null>(null);
  const now = useNow(60_000);
  return (
    <Panel
      title="API keys"
      flush
      aside={
        <May use="keys:write">
          <Button
            size="small"
            variant="contained"
            startIcon={<Icon name="plus" size={16} />}
            onClick={() => setAsked({ to: 'create' })}
          >
            New key
          </Button>
        </May>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {!data && loading && <RowsSkeleton bare />}
      {data?.apiKeys.map((apiKey) => (
        <KeyRow
          key={apiKey.id}
          apiKey={apiKey}
          allScopes={data.apiScopes.length}
          now={now}
          onRotate={(key) => setAsked({ to: 'rotate', key })}
          onRevoke={(key) => setAsked({ to: 'revoke', key })}
        />
      ))}
      {data?.apiKeys.length === 0 && (
        <EmptyState icon="key" title="No keys yet">
          A key lets a program of yours do what you allow it.
        </EmptyState>
      )}
      <Suspense>{asked && <Dialogs asked={asked} onClose={() => setAsked(null)} />}</Suspense>
    </Panel>
  );
}
