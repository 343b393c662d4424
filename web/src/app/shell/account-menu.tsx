import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { SwitchAccount } from '../../accounts/switch-account.js';
import { useViewer } from '../../accounts/viewer.js';
import { graphql } from '../../gql/index.js';
import { useRuntime } from '../session/runtime.js';
import { Icon } from '../ui/icons.js';
import { ModeSwitch } from './mode-switch.js';
import { usePlaces } from './places.js';

const Logout = graphql(`
  mutation Logout {
    logout {
      ok
    }
  }
`);

export function AccountMenu({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const viewer = useViewer();
  const { further } = usePlaces();
  const { session } = useRuntime();
  const [logout, { loading }] = useMutation(Logout);
  // Signed out here even when the server cannot be told: the person has said so.
  const leave = () =>
    void logout()
      .catch(() => undefined)
      .then(() => session.end());
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{
        paper: {
          sx: {
            width: 268,
            borderRadius: '14px',
            border: 1,
            borderColor: 'divider',
            boxShadow: '0 16px 48px rgb(0 0 0 / 0.18)',
          },
        },
      }}
    >
      <Box sx={{ px: 2, pt: 1, pb: 1.5 }}>
        <Typography variant="h3">{viewer?.account.name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {viewer?.user?.email}
        </Typography>
        {viewer?.sandbox && (
          <Typography
            variant="caption"
            sx={{
              display: 'inline-block',
              mt: 1,
              px: 1,
              py: 0.25,
              borderRadius: '6px',
              bgcolor: 'sunken',
              fontWeight: 600,
            }}
          >
            Sandbox: no real messages, no real money
          </Typography>
        )}
      </Box>
      <Divider />
      <SwitchAccount onClose={onClose} />
      <ModeSwitch />
      <Divider />
      {further.map(({ to, label, icon }) => (
        <MenuItem key={to} component={Link} to={to} onClick={onClose} sx={{ gap: 1.5, mt: 0.5 }}>
          <Icon name={icon} /> {label}
        </MenuItem>
      ))}
      <MenuItem onClick={leave} disabled={loading} sx={{ gap: 1.5 }}>
        <Icon name="exit" /> Log out
      </MenuItem>
    </Menu>
  );
}
