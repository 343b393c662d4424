import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useViewer } from '../accounts/viewer.js';
import { money, parseAmount, type Amount } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { useToast } from '../app/ui/toast.js';
import { useTopUp } from './use-top-up.js';

const PROPOSALS = ['1000', '10000', '100000'];

/** The missing amount, rounded up to a figure one would pay in. */
export const enough = (missing: Amount | null): string => {
  if (!missing) return '10000';
  const units = Math.ceil(Number(missing.micros) / 1_000_000);
  const step = 10 ** Math.max(2, String(units).length - 1);
  return String(Math.ceil(units / step) * step);
};

interface TopUpProps {
  missing: Amount | null;
  /** Also after it is done */
  onClose: () => void;
}

export function TopUpDialog({ missing, onClose }: TopUpProps) {
  const currency = useViewer()?.account.currency ?? 'KES';
  const toast = useToast();
  const [text, setText] = useState(() => enough(missing));
  const { topUp, busy, error, issue, refusal } = useTopUp();
  const amount = parseAmount(text);
  const malformed = text !== '' && amount === null ? 'Write a plain number, such as 2500' : undefined;
  const submit = async () => {
    if (!amount || !(await topUp(amount))) return;
    toast(`${money({ micros: amount, currency })} paid in`);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="top-up-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="top-up-title">Top up the sandbox</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ color: 'text.secondary' }}>
            Play money. {missing && `The campaign needs ${money(missing)} more.`}
          </Box>
          <Field
            label={`Amount in ${currency}`}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
            slotProps={{ input: { inputMode: 'decimal' } }}
            issue={issue ?? malformed}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {PROPOSALS.map((proposal) => (
              <Chip
                key={proposal}
                label={money({ micros: `${proposal}000000`, currency }).replace(/\.00$/, '')}
                variant="outlined"
                onClick={() => setText(proposal)}
              />
            ))}
          </Box>
          {refusal && <Alert severity="warning">{refusal}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={!amount || amount === '0'}>
            Top up
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
