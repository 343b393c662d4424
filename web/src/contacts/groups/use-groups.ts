import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../gql/index.js';

const Lists = graphql(`
  query ContactLists($after: String) {
    contactLists(first: 100, after: $after) {
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
  query Tags($after: String) {
    tags(first: 100, after: $after) {
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

const Segments = graphql(`
  query SegmentNames($after: String) {
    segments(first: 100, after: $after) {
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

/** More are not offered in a select: nobody would find one there. */
const MOST = 1_000;

interface Page {
  edges: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Goes on until all are there: a select has no end to scroll to. */
function useRest(page: Page | undefined, fetchMore: (after: string | null) => Promise<unknown>): void {
  const after = page?.pageInfo.hasNextPage && page.edges.length < MOST ? page.pageInfo.endCursor : null;
  useEffect(() => {
    if (after !== null) void fetchMore(after).catch(() => undefined);
    // fetchMore is another function with every drawing, and does the same
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [after]);
}

export interface Group {
  id: string;
  name: string;
  contactCount: number;
}

/** Every list of the account, once they are there. */
export function useLists() {
  const { data, error, fetchMore, refetch } = useQuery(Lists);
  useRest(data?.contactLists, (after) => fetchMore({ variables: { after } }));
  return { groups: data?.contactLists.edges.map(({ node }): Group => node), error, refetch };
}

/** Every tag of the account, once they are there. */
export function useTags() {
  const { data, error, fetchMore, refetch } = useQuery(Tags);
  useRest(data?.tags, (after) => fetchMore({ variables: { after } }));
  return { groups: data?.tags.edges.map(({ node }): Group => node), error, refetch };
}

/** The names of every segment; who is in them is not counted for that. */
export function useSegments(): { id: string; name: string }[] | undefined {
  const { data, fetchMore } = useQuery(Segments);
  useRest(data?.segments, (after) => fetchMore({ variables: { after } }));
  return data?.segments.edges.map(({ node }) => node);
}
