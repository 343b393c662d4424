import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { Icon } from '../../app/ui/icons.js';
import { May } from '../may.js';
import { SettingsPage } from '../settings/settings-page.js';
import { useViewer } from '../viewer.js';
import { InvitationsPanel } from './invitations-panel.js';
import { MembersPanel } from './members-panel.js';

const InviteDialog = part(() => import('./invite-dialog.js'), 'InviteDialog');

export function TeamPage() {
  const viewer = useViewer();
  const [inviting, setInviting] = useState(false);
  return (
    <SettingsPage
      title="Team"
      lead={`Who may do what in ${viewer?.account.name ?? 'this account'}.`}
      actions={
        <May use="team:write">
          <Button
            variant="contained"
            startIcon={<Icon name="plus" size={18} />}
            onClick={() => setInviting(true)}
          >
            Invite a colleague
          </Button>
        </May>
      }
    >
      <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
        <MembersPanel />
        <InvitationsPanel />
      </Box>
      <Suspense>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </SettingsPage>
  );
}
