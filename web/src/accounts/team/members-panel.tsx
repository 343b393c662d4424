import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { graphql } from '../../gql/index.js';
import type { Chosen } from './chosen.js';
import { MemberRow } from './member-row.js';

const ChangeRole = part(() => import('./change-role.js'), 'ChangeRole');
const RemoveMember = part(() => import('./remove-member.js'), 'RemoveMember');

const Members = graphql(`
  query Members {
    members {
      user {
        id
      }
      ...MemberRow
    }
  }
`);

export function MembersPanel() {
  const { data, error, loading, refetch } = useQuery(Members);
  const [changing, setChanging] = useState<Chosen | null>(null);
  const [removing, setRemoving] = useState<Chosen | null>(null);
  return (
    <Panel title="Members" flush>
      <Failure error={error} onRetry={() => void refetch()} />
      {!data && loading && <RowsSkeleton bare />}
      {data?.members.map((member) => (
        <MemberRow key={member.user.id} member={member} onChange={setChanging} onRemove={setRemoving} />
      ))}
      <Suspense>
        {changing && <ChangeRole member={changing} onClose={() => setChanging(null)} />}
        {removing && <RemoveMember member={removing} onClose={() => setRemoving(null)} />}
      </Suspense>
    </Panel>
  );
}
