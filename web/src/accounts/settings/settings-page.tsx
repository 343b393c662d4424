import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../../app/ui/page.js';
import { useMays, type Permission } from '../viewer.js';

const TABS: readonly { to: string; label: string; needs?: Permission }[] = [
  { to: '/settings/security', label: 'Security' },
  { to: '/settings/team', label: 'Team', needs: 'team:read' },
  { to: '/settings/audit', label: 'Audit log', needs: 'audit:read' },
];

function Tabs() {
  const may = useMays();
  return (
    <Box component="nav" aria-label="Settings" sx={{ display: 'flex', gap: 0.5, mb: 2, mx: -1 }}>
      {TABS.filter(({ needs }) => !needs || may(needs)).map(({ to, label }) => (
        <ButtonBase
          key={to}
          component={NavLink}
          to={to}
          sx={{
            px: 1.5,
            py: 0.75,
            borderRadius: '8px',
            typography: 'body2',
            fontWeight: 620,
            color: 'text.secondary',
            '&:hover': { color: 'text.primary' },
            '&.active': { bgcolor: 'sunken', color: 'text.primary' },
          }}
        >
          {label}
        </ButtonBase>
      ))}
    </Box>
  );
}

interface SettingsPageProps {
  title: string;
  lead: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function SettingsPage(props: SettingsPageProps) {
  return <Page {...props} above={<Tabs />} />;
}
