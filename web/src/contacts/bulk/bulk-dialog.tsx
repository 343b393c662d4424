import { useMutation } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { onPurpose } from '../../app/ui/on-purpose.js';
import { graphql } from '../../gql/index.js';
import type { ContactSelection } from '../../gql/graphql.js';
import { useCreateGroup } from '../groups/use-create-group.js';
import { refusalOf } from '../refusal.js';
import {
  ACTION_WORDS,
  bulkChange,
  isComplete,
  NEW_GROUP,
  NO_DETAILS,
  type BulkAction,
  type Details,
} from './bulk-action.js';
import { BulkDetails } from './bulk-details.js';

const BulkEdit = graphql(`
  mutation BulkEditContacts($input: BulkEditInput!) {
    bulkEditContacts(input: $input) {
      __typename
      ... on BulkEdit {
        id
      }
      ... on NotFound {
        message
      }
      ... on InvalidState {
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

interface DialogProps {
  action: BulkAction;
  selection: ContactSelection;
  /** How many that are */
  size: number;
  onStarted: (bulkEditId: string) => void;
  onClose: () => void;
}

const DANGERS: ReadonlySet<BulkAction> = new Set(['DELETE', 'OPT_OUT']);

/** What is wrong with a value is more than that something is. */
const firstIssue = (answer: object | undefined): string | undefined =>
  answer && 'issues' in answer ? (answer.issues as { message: string }[])[0]?.message : undefined;

/** Asks what to do with the contacts selected, and orders it. */
export function BulkDialog({ action, selection, size, onStarted, onClose }: DialogProps) {
  const [details, setDetails] = useState<Details>(NO_DETAILS);
  const [newName, setNewName] = useState('');
  const group = useCreateGroup(action === 'ADD_TO_LIST' ? 'list' : 'tag');
  const [order, { data, loading, error }] = useMutation(BulkEdit, { refetchQueries: ['BulkEdits'] });
  const answer = data?.bulkEditContacts;
  const { title, deed } = ACTION_WORDS[action];

  const submit = async () => {
    const groupId = details.groupId === NEW_GROUP ? await group.create(newName) : details.groupId;
    if (groupId === null) return;
    // Tried once more after a fault, the group is there already.
    setDetails({ ...details, groupId });
    const { data: done } = await order({
      variables: { input: { selection, ...bulkChange(action, { ...details, groupId }) } },
    });
    if (done?.bulkEditContacts.__typename !== 'BulkEdit') return;
    onClose();
    onStarted(done.bulkEditContacts.id);
  };
  const refusal = firstIssue(answer) ?? refusalOf(answer);
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onPurpose(onClose)} aria-labelledby="bulk-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="bulk-title">{title(size)}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <BulkDetails
            action={action}
            details={details}
            onDetails={setDetails}
            newName={newName}
            onNewName={setNewName}
            nameIssue={group.issue}
          />
          {refusal && <Alert severity="warning">{refusal}</Alert>}
          <Failure error={group.error ?? error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={DANGERS.has(action) ? 'error' : 'primary'}
            loading={loading || group.loading}
            disabled={!isComplete(action, details, newName)}
          >
            {deed}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
