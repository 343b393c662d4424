import { useQuery } from '@apollo/client/react';
import { useLocation, useNavigate } from 'react-router';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { ContactFilter } from '../../gql/graphql.js';
import type { Sorting } from './columns.js';
import { ContactCells } from './contact-cell.js';
import { firstPage, nextPage, previousPage, rangeOf, startOf, type Pages } from './pages.js';

const PAGE = 50;

const Contacts = graphql(`
  query Contacts($filter: ContactFilter, $sort: ContactSort, $first: Int!, $after: String) {
    contacts(first: $first, filter: $filter, sort: $sort, after: $after) {
      edges {
        cursor
        node {
          id
          ...ContactCells
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const NO_MORE: { hasNextPage: boolean; endCursor: string | null } = { hasNextPage: false, endCursor: null };

/**
 * Where one is in what a filter finds in an order; another filter or order begins anew. Kept with the entry of the browser's
 * history: whoever comes back from a contact is on the page they left.
 */
function usePages(of: string) {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const kept = state as { pages?: Pages } | null;
  const pages = kept?.pages?.of === of ? kept.pages : firstPage(of);
  const turn = (next: Pages) => void navigate({ search }, { replace: true, state: { ...kept, pages: next } });
  const ways = ({ hasNextPage, endCursor }: typeof NO_MORE) => ({
    next: hasNextPage ? () => turn(nextPage(pages, endCursor)) : null,
    previous: pages.starts.length > 1 ? () => turn(previousPage(pages)) : null,
  });
  return { pages, ways };
}

interface Answers<Data> {
  data: Data | undefined;
  previousData: Data | undefined;
  error: unknown;
}

/** Those of another filter stay while the answer is on its way; where it does not come, they would be taken for it. */
const knownOf = <Data>({ data, previousData, error }: Answers<Data>): Data | undefined =>
  data ?? (error ? undefined : previousData);

/** One page of the contacts that a filter finds, and the ways on and back. */
export function useContacts(filter: ContactFilter, sort: Sorting, skip: boolean) {
  const { pages, ways } = usePages(JSON.stringify([filter, sort]));
  const { data, previousData, error, loading, refetch } = useQuery(Contacts, {
    variables: { filter, sort, first: PAGE, after: startOf(pages) },
    notifyOnNetworkStatusChange: true,
    skip,
  });
  const { edges, totalCount } = knownOf({ data, previousData, error })?.contacts ?? {};
  return {
    /** undefined until the first page is there */
    contacts: edges?.map(({ node }) => getFragmentData(ContactCells, node)),
    total: totalCount,
    error,
    /** Other contacts are on their way than those shown. */
    stale: loading && !data,
    refetch,
    range: rangeOf(pages, PAGE, edges?.length ?? 0),
    ...ways(data?.contacts.pageInfo ?? NO_MORE),
  };
}
