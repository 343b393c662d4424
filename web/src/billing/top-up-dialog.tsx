import { useMutation } from '@apollo/client/react';
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
import { issueOf } from '../app/ui/issues.js';
import { useToast } from '../app/ui/toast.js';
import { graphql } from '../gql/index.js';

const TopUp = graphql(`
  mutation TopUpSandbox($input: TopUpSandboxInput!) {
    topUpSandbox(input: $input) {
      __typename
      ... on Wallet {
        currency
        available {
          micros
          currency
        }
        toppedUp {
          micros
          currency
        }
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on SandboxOnly {
        message
      }
    }
  }
`);

const PROPOSALS = ['1000', '10000', '100000'];

/** The missing amount, rounded up to a figure one would pay in. */
const enough = (missing: Amount | null): string => {
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
  // One key for one visit: a second click or a retry pays in once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [topUp, { data, loading, error }] = useMutation(TopUp, {
    refetchQueries: ['Balance', 'Wallet', 'Ledger', 'Home'],
  });
  const amount = parseAmount(text);
  const answer = data?.topUpSandbox;
  const issue =
    answer?.__typename === 'InvalidInput' ? (issueOf(answer.issues, 'amount') ?? answer.message) : undefined;
  const submit = async () => {
    if (!amount) return;
    const { data: paid } = await topUp({ variables: { input: { amount, idempotencyKey } } });
    if (paid?.topUpSandbox.__typename !== 'Wallet') return;
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
            issue={issue ?? (text && amount === null ? 'Write a plain number, such as 2500' : undefined)}
          />
          <Box sx={{ display: 'flex', gap: 1 }}>
            {PROPOSALS.map((proposal) => (
              <Chip
                key={proposal}
                label={money({ micros: `${proposal}000000`, currency }).replace(/\.00$/, '')}
                variant="outlined"
                onClick={() => setText(proposal)}
              />
            ))}
          </Box>
          {answer?.__typename === 'SandboxOnly' && <Alert severity="warning">{answer.message}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!amount || amount === '0'}>
            Top up
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
