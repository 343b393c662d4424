import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Field } from '../../app/ui/field.js';
import { Listing } from '../../app/ui/listing.js';
import { Panel } from '../../app/ui/panel.js';
import { useDebounced } from '../../app/ui/use-debounced.js';
import { graphql } from '../../gql/index.js';
import { useMay } from '../viewer.js';
import { SettingsPage } from '../settings/settings-page.js';
import { AuditRow } from './audit-row.js';
import { DownloadAudit } from './download-audit.js';

const AuditLog = graphql(`
  query AuditLog($after: String, $filter: AuditFilter) {
    auditLog(first: 40, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          ...AuditRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const People = graphql(`
  query AuditPeople {
    members {
      user {
        id
        name
      }
    }
  }
`);

function Filters(props: {
  userId: string;
  onUser: (id: string) => void;
  action: string;
  onAction: (text: string) => void;
}) {
  const { data } = useQuery(People, { skip: !useMay('team:read'), fetchPolicy: 'cache-first' });
  const people = data?.members.map(({ user }) => ({ value: user.id, label: user.name })) ?? [];
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        mb: 2,
        maxWidth: 620,
      }}
    >
      <Choice
        label="Who"
        value={props.userId}
        options={[{ value: '', label: 'Everybody' }, ...people]}
        onChoose={props.onUser}
      />
      <Field
        label="What"
        placeholder="api_key.create"
        value={props.action}
        onChange={(event) => props.onAction(event.target.value)}
      />
    </Box>
  );
}

/** Who did what, from where, and what was before and after. */
export function AuditPage() {
  const [userId, setUserId] = useState('');
  const [action, setAction] = useState('');
  const wanted = useDebounced(action.trim(), 350);
  const filter = { ...(userId && { userId }), ...(wanted && { action: wanted }) };
  const { data, error, loading, refetch, fetchMore } = useQuery(AuditLog, {
    variables: { filter },
    notifyOnNetworkStatusChange: true,
  });
  const filtered = Object.keys(filter).length > 0;
  return (
    <SettingsPage
      title="Audit log"
      lead="Every change of security, money and data, kept for good."
      actions={<DownloadAudit />}
    >
      <Filters userId={userId} onUser={setUserId} action={action} onAction={setAction} />
      <Panel flush sx={{ '& > div > :first-of-type': { borderTop: 0 } }}>
        <Listing
          connection={data?.auditLog}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(entry) => <AuditRow key={entry.id} entry={entry} />}
          empty={
            <EmptyState icon="shield" title={filtered ? 'No entry fits' : 'Nothing yet'}>
              {!filtered && 'What you and your colleagues change appears here.'}
            </EmptyState>
          }
        />
      </Panel>
    </SettingsPage>
  );
}
