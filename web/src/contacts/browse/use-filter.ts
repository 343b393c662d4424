import { useSearchParams } from 'react-router';
import type { ContactFilter } from '../../gql/graphql.js';

/** What the address says is to be shown: `?list=…&q=071`. A link to a list, and the way back from a contact, are addresses. */
export const FILTER_PARAMS = ['q', 'list', 'tag', 'segment', 'opted_out'] as const;
export type FilterParam = (typeof FILTER_PARAMS)[number];

export function filterOf(params: URLSearchParams): ContactFilter {
  const [search, listId, tagId, segmentId] = (['q', 'list', 'tag', 'segment'] as const).map((name) =>
    params.get(name)?.trim(),
  );
  return {
    ...(search && { search }),
    ...(listId && { listId }),
    ...(tagId && { tagId }),
    ...(segmentId && { segmentId }),
    ...(params.has('opted_out') && { optedOut: true }),
  };
}

export const isFiltered = (filter: ContactFilter): boolean => Object.keys(filter).length > 0;

/** Parameters of the address, and a way to set some and take away others. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const go = (next: Record<string, string | null>) =>
    setParams(
      (before) => {
        for (const [key, value] of Object.entries(next)) {
          if (value === null) before.delete(key);
          else before.set(key, value);
        }
        return before;
      },
      { replace: true },
    );
  return { params, go };
}
