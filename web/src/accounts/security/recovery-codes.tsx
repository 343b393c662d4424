import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CopyButton } from '../../app/ui/copy-button.js';
import { Icon } from '../../app/ui/icons.js';
import { saveText } from '../../app/ui/save-file.js';
import { mono } from '../../app/theme/theme.js';

/** Shown once, so it cannot be closed by a slip of the hand. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const text = codes.join('\n');
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="codes-title">
      <DialogTitle id="codes-title">Your recovery codes</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">
          Keep them where your phone is not. Each lets you in once without the app; they are shown this once.
        </Alert>
        <Box
          component="ol"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 2,
            display: 'grid',
            gap: 1,
            gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
            bgcolor: 'sunken',
            borderRadius: '10px',
            fontFamily: mono,
            fontSize: '0.9rem',
          }}
        >
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <CopyButton text={text} label="Copy all" />
          <Button
            size="small"
            variant="outlined"
            startIcon={<Icon name="download" size={16} />}
            onClick={() => saveText('gallant-recovery-codes.txt', `${text}\n`)}
          >
            Download
          </Button>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          I have kept them
        </Button>
      </DialogActions>
    </Dialog>
  );
}
