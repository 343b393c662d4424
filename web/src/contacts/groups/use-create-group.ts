import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';
import { refusalOf } from '../refusal.js';

const CreateList = graphql(`
  mutation CreateContactList($name: String!) {
    createContactList(input: { name: $name }) {
      __typename
      ... on ContactList {
        id
        name
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

const CreateTag = graphql(`
  mutation CreateTag($name: String!) {
    createTag(name: $name) {
      __typename
      ... on Tag {
        id
        name
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

export type GroupKind = 'list' | 'tag';

type Answer = { __typename: string; id?: string; message?: string; issues?: readonly { message: string }[] };

const issueIn = (answer: Answer | undefined): string | undefined =>
  answer?.issues?.[0]?.message ?? refusalOf(answer);

/** Makes a list or a tag; `create` resolves with its id, or null when the name is refused. */
export function useCreateGroup(kind: GroupKind) {
  const [createList, list] = useMutation(CreateList, { refetchQueries: ['ContactLists'] });
  const [createTag, tag] = useMutation(CreateTag, { refetchQueries: ['Tags'] });
  const create = async (name: string): Promise<string | null> => {
    const variables = { name: name.trim() };
    const answer: Answer | undefined =
      kind === 'list'
        ? (await createList({ variables })).data?.createContactList
        : (await createTag({ variables })).data?.createTag;
    return answer?.id ?? null;
  };
  const { loading, error } = kind === 'list' ? list : tag;
  return {
    create,
    loading,
    error,
    issue: issueIn(kind === 'list' ? list.data?.createContactList : tag.data?.createTag),
  };
}
