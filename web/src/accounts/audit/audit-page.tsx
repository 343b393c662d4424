import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Listing } from '../../app/ui/listing.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { useMay } from '../viewer.js';
import { SettingsPage } from '../settings/settings-page.js';
import { actionWords } from './action-words.js';
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

/** What an action is about: the first half of its name. */
const KINDS = [
  'account',
  'api_key',
  'audit_log',
  'campaign',
  'email',
  'member',
  'passkey',
  'password',
  'recovery_codes',
  'second_factor',
  'session',
  'wallet',
].map((value) => ({ value, label: actionWords(value) }));

interface FiltersProps {
  userId: string;
  kind: string;
  onUser: (id: string) => void;
  onKind: (kind: string) => void;
}

function Filters(props: FiltersProps) {
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
      <Choice
        label="What"
        value={props.kind}
        options={[{ value: '', label: 'Everything' }, ...KINDS]}
        onChoose={props.onKind}
      />
    </Box>
  );
}

/** Who did what, from where, and what was before and after. */
export function AuditPage() {
  const [userId, setUserId] = useState('');
  const [kind, setKind] = useState('');
  const filter = { ...(userId && { userId }), ...(kind && { action: kind }) };
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
      <Filters userId={userId} onUser={setUserId} kind={kind} onKind={setKind} />
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
