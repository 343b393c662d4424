import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { money, parseAmount } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { issueOf } from '../app/ui/issues.js';
import { useToast } from '../app/ui/toast.js';
import { graphql } from '../gql/index.js';
import type { TheAccount } from './account-row.js';

const Credit = graphql(`
  mutation CreditAccount($input: CreditAccountInput!) {
    creditAccount(input: $input) {
      __typename
      ... on OperatorAccount {
        ...OperatorAccountRow
      }
      ... on NotFound {
        message
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

const isWhole = (amount: string | null, memo: string): boolean =>
  amount !== null && amount !== '0' && memo.trim() !== '';

/** One key for one visit: a second click or a retry credits once. */
export function CreditDialog({ account, onClose }: { account: TheAccount; onClose: () => void }) {
  const { id: accountId, name, currency } = account;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [memo, setMemo] = useState('');
  const toast = useToast();
  const [credit, { data, loading, error }] = useMutation(Credit, { refetchQueries: ['OperatorAccounts'] });
  const answer = data?.creditAccount;
  const issues = answer?.__typename === 'InvalidInput' ? answer.issues : undefined;
  const amount = parseAmount(text);
  const malformed = text !== '' && amount === null ? 'Write a plain number, such as 2500' : undefined;
  const submit = async () => {
    if (!amount) return;
    const input = { accountId, amount, memo: memo.trim(), idempotencyKey };
    const { data: done } = await credit({ variables: { input } });
    if (done?.creditAccount.__typename !== 'OperatorAccount') return;
    toast(`${money({ micros: amount, currency })} credited to ${name}`);
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="credit-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="credit-title">Credit {name}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label={`Amount in ${currency}`}
            autoFocus
            slotProps={{ input: { inputMode: 'decimal' } }}
            value={text}
            onChange={(event) => setText(event.target.value)}
            issue={issueOf(issues, 'amount') ?? malformed}
          />
          <Field
            label="What for?"
            hint="It stands in the account's ledger."
            value={memo}
            onChange={(event) => setMemo(event.target.value)}
            issue={issueOf(issues, 'memo')}
          />
          {answer?.__typename === 'NotFound' && <Alert severity="warning">{answer.message}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!isWhole(amount, memo)}>
            Credit
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
