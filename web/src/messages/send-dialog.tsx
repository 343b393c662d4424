import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type ChangeEvent } from 'react';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { EstimateLine } from '../campaigns/composer/estimate-line.js';
import { useEstimate } from '../campaigns/composer/use-estimate.js';
import { SentMessage } from './sent-message.js';
import { useSend, type MessageForm } from './use-send.js';

export function SendDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState<MessageForm>({ to: '', senderId: '', body: '' });
  const { send, anew, busy, error, sentId, refusal, issueAt } = useSend();
  const { estimate } = useEstimate(form.body, { to: form.to });
  const field = (key: keyof MessageForm) => ({
    value: form[key],
    issue: issueAt(key),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setForm({ ...form, [key]: event.target.value });
      anew();
    },
  });
  const another = () => {
    anew();
    setForm({ ...form, to: '' });
  };
  if (sentId) return <SentMessage id={sentId} onAnother={another} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="send-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(form);
        }}
      >
        <DialogTitle id="send-title">Send a message</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, pt: '4px !important' }}>
          <Failure error={error} />
          {refusal && <Alert severity="warning">{refusal}</Alert>}
          <Field label="To" type="tel" autoFocus placeholder="+254 712 345 678" {...field('to')} />
          <Field label="From" placeholder="Your sender id" {...field('senderId')} />
          <Field label="Message" multiline minRows={3} {...field('body')} />
          <EstimateLine estimate={estimate} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Close
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={busy}
            disabled={Object.values(form).some((value) => !value)}
          >
            Send
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
