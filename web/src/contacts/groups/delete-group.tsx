import { useMutation } from '@apollo/client/react';
import { count } from '../../app/format.js';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
import { Failure } from '../../app/ui/failure.js';
import { graphql } from '../../gql/index.js';
import { UsedBy } from '../used-by.js';
import type { GroupKind } from './use-create-group.js';
import type { NamedGroup } from './use-groups.js';

const DeleteList = graphql(`
  mutation DeleteContactList($id: ID!) {
    deleteContactList(id: $id) {
      __typename
      ... on DeletedContactList {
        id
      }
      ... on NotFound {
        message
      }
      ... on InUse {
        message
        usedBy
      }
    }
  }
`);

const DeleteTag = graphql(`
  mutation DeleteTag($id: ID!) {
    deleteTag(id: $id) {
      __typename
      ... on DeletedTag {
        id
      }
      ... on NotFound {
        message
      }
      ... on InUse {
        message
        usedBy
      }
    }
  }
`);

export function DeleteGroup({
  kind,
  group,
  onClose,
}: {
  kind: GroupKind;
  group: NamedGroup;
  onClose: () => void;
}) {
  const [deleteList, list] = useMutation(DeleteList, { refetchQueries: ['ContactLists'] });
  const [deleteTag, tag] = useMutation(DeleteTag, { refetchQueries: ['Tags'] });
  const isList = kind === 'list';
  const { loading, error } = isList ? list : tag;
  const confirm = async () => {
    const variables = { id: group.id };
    const answer = isList
      ? (await deleteList({ variables })).data?.deleteContactList
      : (await deleteTag({ variables })).data?.deleteTag;
    if (answer?.__typename.startsWith('Deleted')) onClose();
  };
  const who = `${count(group.contactCount ?? 0)} ${group.contactCount === 1 ? 'contact' : 'contacts'}`;
  return (
    <ConfirmDialog
      open
      title={`Delete the ${kind} ${group.name}?`}
      confirm={`Delete the ${kind}`}
      danger
      busy={loading}
      onConfirm={() => void confirm().catch(() => undefined)}
      onClose={onClose}
    >
      {isList ? `The ${who} in it stay, without it.` : `It goes from ${who}; they stay.`}
      <UsedBy answer={isList ? list.data?.deleteContactList : tag.data?.deleteTag} />
      <Failure error={error} />
    </ConfirmDialog>
  );
}
