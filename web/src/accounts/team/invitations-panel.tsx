import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ago, onDay } from '../../app/format.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { Tag } from '../../app/ui/tag.js';
import { useNow } from '../../app/ui/use-now.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';
import type { InvitationsQuery } from '../../gql/graphql.js';
import { DevMail } from '../entry/dev-mail.js';
import { May } from '../may.js';
import { ROLES } from '../roles.js';

const Invitations = graphql(`
  query Invitations {
    invitations {
      id
      email
      role
      createdAt
      expiresAt
      invitedBy {
        name
      }
    }
  }
`);

const Revoke = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      __typename
    }
  }
`);

function InvitationRow({ invitation }: { invitation: InvitationsQuery['invitations'][number] }) {
  const { id, email, role, createdAt, expiresAt, invitedBy } = invitation;
  const now = useNow(60_000);
  const toast = useToast();
  const [revoke, { loading, error }] = useMutation(Revoke, {
    variables: { id },
    refetchQueries: ['Invitations'],
    onCompleted: () => toast('Taken back: the link works no more'),
  });
  return (
    <Box sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, fontWeight: 620 }}>
            <span>{email}</span>
            <Tag>{ROLES[role].name}</Tag>
          </Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
            invited {ago(createdAt, now)}
            {invitedBy && ` by ${invitedBy.name}`} · until {onDay(expiresAt)}
          </Box>
        </Box>
        <May use="team:write">
          <Button
            size="small"
            color="inherit"
            loading={loading}
            aria-label={`Take back the invitation of ${email}`}
            onClick={() => void revoke().catch(() => undefined)}
          >
            Take back
          </Button>
        </May>
      </Box>
      <Failure error={error} />
    </Box>
  );
}

/** Who has been asked and has not come yet. */
export function InvitationsPanel() {
  const { data, error, refetch } = useQuery(Invitations);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data?.invitations.length) return null;
  return (
    <>
      <DevMail />
      <Panel title="Invitations" flush>
        {data.invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </Panel>
    </>
  );
}
