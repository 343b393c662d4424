import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { count } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { graphql } from '../gql/index.js';
import type { DoNotDisturbRowFragment as Register } from '../gql/graphql.js';

const Add = graphql(`
  mutation AddDoNotDisturb($listId: ID!, $numbers: [String!]!) {
    changed: addDoNotDisturb(listId: $listId, numbers: $numbers) {
      __typename
      ... on DoNotDisturbChange {
        changed
        refused
        list {
          ...DoNotDisturbRow
        }
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

const Remove = graphql(`
  mutation RemoveDoNotDisturb($listId: ID!, $numbers: [String!]!) {
    changed: removeDoNotDisturb(listId: $listId, numbers: $numbers) {
      __typename
      ... on DoNotDisturbChange {
        changed
        refused
        list {
          ...DoNotDisturbRow
        }
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

const MOST = 1_000;
const numbersIn = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((one) => one.trim())
    .filter(Boolean);

interface Changed {
  changed: number;
  refused: readonly string[];
}

function Outcome({ done, verb }: { done: Changed; verb: string }) {
  return (
    <Alert severity={done.refused.length > 0 ? 'warning' : 'success'} variant="outlined">
      {count(done.changed)} {verb}.
      {done.refused.length > 0 &&
        ` These are no numbers, with their country’s code: ${done.refused.slice(0, 10).join(', ')}`}
    </Alert>
  );
}

/** Puts numbers on a list, or takes them off; whole registers go in by the command line. */
export function RegisterNumbers({ register, onClose }: { register: Register; onClose: () => void }) {
  const [text, setText] = useState('');
  const [last, setLast] = useState<'add' | 'remove'>('add');
  const [add, added] = useMutation(Add);
  const [remove, removed] = useMutation(Remove);
  const { data, loading, error } = last === 'add' ? added : removed;
  const numbers = numbersIn(text);
  const answer = data?.changed;
  const go = (what: 'add' | 'remove') => {
    setLast(what);
    const change = what === 'add' ? add : remove;
    void change({ variables: { listId: register.id, numbers } }).then(
      ({ data: done }) => done?.changed.__typename === 'DoNotDisturbChange' && setText(''),
      () => undefined,
    );
  };
  const unfit = numbers.length === 0 || numbers.length > MOST;
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="numbers-title">
      <DialogTitle id="numbers-title">Numbers of {register.name}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Field
          label="Numbers"
          multiline
          minRows={4}
          maxRows={10}
          placeholder="+254712345678"
          hint={`One in a line, at most ${count(MOST)}. Whole registers go in by the command line.`}
          issue={numbers.length > MOST ? `These are ${count(numbers.length)}.` : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {answer?.__typename === 'DoNotDisturbChange' && (
          <Outcome done={answer} verb={last === 'add' ? 'added' : 'taken off'} />
        )}
        {answer && answer.__typename !== 'DoNotDisturbChange' && (
          <Alert severity="error">{answer.message}</Alert>
        )}
        <Failure error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit">
          Close
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button color="inherit" loading={loading} disabled={unfit} onClick={() => go('remove')}>
          Take off
        </Button>
        <Button variant="contained" loading={loading} disabled={unfit} onClick={() => go('add')}>
          Add
        </Button>
      </DialogActions>
    </Dialog>
  );
}
