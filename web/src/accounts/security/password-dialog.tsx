import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';

interface PasswordDialogProps {
  title: string;
  /** What will happen */
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  refusal: string | null;
  error: unknown;
  onConfirm: (password: string) => void;
  onClose: () => void;
}

/** Before something that guards the person is taken away: an unlocked screen is not enough. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { title, children, confirm, danger = false, busy, refusal, error, onConfirm, onClose } = props;
  const id = useId();
  const [password, setPassword] = useState('');
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby={id}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(password);
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, color: 'text.secondary' }}>
          {children}
          <Field
            label="Your password"
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={busy}
            disabled={!password}
          >
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
