import Box from '@mui/material/Box';
import { useViewer } from '../../accounts/viewer.js';
import { Icon } from '../ui/icons.js';

/** An operator has stopped the account: said on every page, before somebody wonders why nothing leaves. */
export function SuspendedBanner() {
  const account = useViewer()?.account;
  if (!account?.suspendedAt) return null;
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, sm: 3, lg: 5 },
        py: 1,
        bgcolor: 'error.main',
        color: 'error.contrastText',
        typography: 'body2',
        fontWeight: 600,
      }}
    >
      <Icon name="alert" size={18} />
      <Box sx={{ minWidth: 0 }}>
        This account is suspended and sends nothing.{account.suspendedReason && ` ${account.suspendedReason}`}
      </Box>
    </Box>
  );
}
