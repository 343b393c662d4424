import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { onPurpose } from '../../app/ui/on-purpose.js';
import { graphql } from '../../gql/index.js';
import { refusalOf } from '../refusal.js';
import { useCreateGroup, type GroupKind } from './use-create-group.js';
import type { NamedGroup } from './use-groups.js';

const RenameList = graphql(`
  mutation RenameContactList($id: ID!, $name: String!) {
    renameContactList(id: $id, name: $name) {
      __typename
      ... on ContactList {
        id
        name
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

const RenameTag = graphql(`
  mutation RenameTag($id: ID!, $name: String!) {
    renameTag(id: $id, name: $name) {
      __typename
      ... on Tag {
        id
        name
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

type Answer = { __typename: string; issues?: readonly { message: string }[] } | undefined;

const issueIn = (answer: Answer): string | undefined => answer?.issues?.[0]?.message ?? refusalOf(answer);

function useRename(kind: GroupKind) {
  const [renameList, list] = useMutation(RenameList);
  const [renameTag, tag] = useMutation(RenameTag);
  const isList = kind === 'list';
  return {
    rename: async (id: string, name: string): Promise<boolean> => {
      const variables = { id, name: name.trim() };
      const answer: Answer = isList
        ? (await renameList({ variables })).data?.renameContactList
        : (await renameTag({ variables })).data?.renameTag;
      return answer?.__typename === (isList ? 'ContactList' : 'Tag');
    },
    loading: list.loading || tag.loading,
    error: list.error ?? tag.error,
    issue: issueIn(isList ? list.data?.renameContactList : tag.data?.renameTag),
  };
}

interface DialogProps {
  kind: GroupKind;
  /** Null: a new one */
  group: NamedGroup | null;
  onClose: () => void;
}

export function NameDialog({ kind, group, onClose }: DialogProps) {
  const [name, setName] = useState(group?.name ?? '');
  const made = useCreateGroup(kind);
  const renamed = useRename(kind);
  const { issue, error, loading } = group ? renamed : made;
  const submit = async () => {
    const done = group ? await renamed.rename(group.id, name) : (await made.create(name)) !== null;
    if (done) onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onPurpose(onClose)} aria-labelledby="name-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="name-title">{group ? `Rename ${group.name}` : `New ${kind}`}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="Name"
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            issue={issue}
          />
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button type="submit" variant="contained" loading={loading} disabled={!name.trim()}>
            {group ? 'Rename' : 'Create'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
