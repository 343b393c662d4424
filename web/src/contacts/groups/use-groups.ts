import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.js';

const Lists = graphql(`
  query ContactLists($search: String, $after: String) {
    groups: contactLists(first: 50, search: $search, after: $after) {
      edges {
        cursor
        node {
          id
          name
          contactCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const Tags = graphql(`
  query Tags($search: String, $after: String) {
    groups: tags(first: 50, search: $search, after: $after) {
      edges {
        cursor
        node {
          id
          name
          contactCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Their names only: who is in a segment is not counted for a choice. */
const Segments = graphql(`
  query SegmentNames($search: String, $after: String) {
    groups: segments(first: 50, search: $search, after: $after) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const List = graphql(`
  query ListName($id: ID!) {
    group: contactList(id: $id) {
      id
      name
      contactCount
    }
  }
`);

const Tag = graphql(`
  query TagName($id: ID!) {
    group: tag(id: $id) {
      id
      name
      contactCount
    }
  }
`);

const Segment = graphql(`
  query SegmentName($id: ID!) {
    group: segment(id: $id) {
      id
      name
    }
  }
`);

interface Group {
  id: string;
  name: string;
  contactCount: number;
}

/** A segment has no count. */
export type NamedGroup = Omit<Group, 'contactCount'> & Partial<Group>;
export type GroupsKind = 'list' | 'tag' | 'segment';

interface Found {
  groups: {
    edges: readonly { node: NamedGroup }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const FIND: Record<
  GroupsKind,
  TypedDocumentNode<Found, { search?: string | null; after?: string | null }>
> = {
  list: Lists,
  tag: Tags,
  segment: Segments,
};
const ONE: Record<GroupsKind, TypedDocumentNode<{ group: NamedGroup | null }, { id: string }>> = {
  list: List,
  tag: Tag,
  segment: Segment,
};

/** Those with the text in their names, page by page. While the next text is looked for, those of the one before. */
export function useGroups(kind: GroupsKind, search: string) {
  const variables = { search: search || null };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(FIND[kind], { variables });
  const { edges, pageInfo } = (data ?? previousData)?.groups ?? {};
  return {
    groups: edges?.map(({ node }) => node),
    hasMore: pageInfo?.hasNextPage ?? false,
    loading,
    loadMore: () =>
      void fetchMore({ variables: { ...variables, after: pageInfo?.endCursor ?? null } }).catch(
        () => undefined,
      ),
    error,
    refetch,
  };
}

/** One that is chosen already; undefined until it is known, null when there is no such one any more. */
export function useGroup(kind: GroupsKind, id: string): NamedGroup | null | undefined {
  const { data } = useQuery(ONE[kind], { variables: { id }, skip: !id, fetchPolicy: 'cache-first' });
  return data?.group;
}

export const useGroupName = (kind: GroupsKind, id: string): string | undefined => useGroup(kind, id)?.name;
