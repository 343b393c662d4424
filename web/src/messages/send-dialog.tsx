import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState, type ChangeEvent } from 'react';
import { money } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { issueOf } from '../app/ui/issues.js';
import { EstimateLine } from '../campaigns/composer/estimate-line.js';
import { useEstimate } from '../campaigns/composer/use-estimate.js';
import { graphql } from '../gql/index.js';
import type { SendMessageMutation } from '../gql/graphql.js';
import { SentMessage } from './sent-message.js';

const Send = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      __typename
      ... on Message {
        id
        state
        ...MessageStory
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on InsufficientFunds {
        message
        missing {
          micros
          currency
        }
      }
      ... on IdempotencyConflict {
        message
      }
      ... on RecipientRefused {
        message
      }
    }
  }
`);

/** What stands against sending that belongs to no single field. */
function refusalOf(answer: SendMessageMutation['sendMessage'] | undefined): string | null {
  switch (answer?.__typename) {
    case 'InsufficientFunds':
      return `${answer.message} ${money(answer.missing)} are missing.`;
    case 'IdempotencyConflict':
      return answer.message;
    default:
      return null;
  }
}

export function SendDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState({ to: '', senderId: '', body: '' });
  // The same key until it has been sent: a second click, or a retry after a lost answer, sends nothing twice.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [send, { data, loading, error, reset }] = useMutation(Send);
  const { estimate } = useEstimate(form.body);
  const answer = data?.sendMessage;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const refused = answer?.__typename === 'RecipientRefused' ? answer.message : undefined;
  const refusal = refusalOf(answer);
  const change = (key: keyof typeof form) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    setForm({ ...form, [key]: event.target.value });
    if (answer || error) {
      reset();
      setKey(crypto.randomUUID());
    }
  };
  const another = () => {
    reset();
    setKey(crypto.randomUUID());
    setForm({ ...form, to: '' });
  };
  if (answer?.__typename === 'Message')
    return <SentMessage message={answer} onAnother={another} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="send-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send({ variables: { input: { ...form, idempotencyKey } } }).catch(() => undefined);
        }}
      >
        <DialogTitle id="send-title">Send a message</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, pt: '4px !important' }}>
          <Failure error={error} />
          {refusal && <Alert severity="warning">{refusal}</Alert>}
          <Field
            label="To"
            type="tel"
            autoFocus
            placeholder="+254 712 345 678"
            value={form.to}
            onChange={change('to')}
            issue={issueOf(issues, 'to') ?? refused}
          />
          <Field
            label="From"
            placeholder="Your sender id"
            value={form.senderId}
            onChange={change('senderId')}
            issue={issueOf(issues, 'senderId')}
          />
          <Field
            label="Message"
            multiline
            minRows={3}
            value={form.body}
            onChange={change('body')}
            issue={issueOf(issues, 'body')}
          />
          <EstimateLine estimate={estimate} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Close
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={loading}
            disabled={!form.to || !form.body || !form.senderId}
          >
            Send
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
