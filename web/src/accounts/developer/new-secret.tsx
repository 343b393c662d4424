import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { CopyButton } from '../../app/ui/copy-button.js';
import { mono } from '../../app/theme/theme.js';

/** The secret exists in this dialog and nowhere else: it cannot be closed by a slip of the hand. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>Your new key</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">Copy it now: it is shown this once, and cannot be shown again.</Alert>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1.5,
            alignItems: 'center',
            p: 1.75,
            bgcolor: 'sunken',
            borderRadius: '10px',
          }}
        >
          <Box
            component="code"
            sx={{ flex: '1 1 200px', fontFamily: mono, fontSize: '0.85rem', overflowWrap: 'anywhere' }}
          >
            {secret}
          </Box>
          <CopyButton text={secret} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          I have copied it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
