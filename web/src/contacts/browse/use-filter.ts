import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { ContactFilter } from '../../gql/graphql.js';

/** What the address says is to be shown: `?list=…&q=071`. A link to a list, and the way back from a contact, are addresses. */
export const FILTER_PARAMS = ['q', 'list', 'tag', 'segment', 'opted_out'] as const;
export type FilterParam = (typeof FILTER_PARAMS)[number];

export const NO_FILTER = { q: null, list: null, tag: null, segment: null, opted_out: null } satisfies Record<
  FilterParam,
  null
>;

/** To the page of exports, for those contacts that are looked at. */
export function exportOf(params: URLSearchParams): string {
  const asked = FILTER_PARAMS.flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  });
  return `/contacts/exports?${new URLSearchParams([['kind', 'CONTACTS'], ...asked]).toString()}`;
}

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

type Next = Record<string, string | null>;

function changed(params: URLSearchParams, next: Next): URLSearchParams {
  const after = new URLSearchParams(params);
  for (const [key, value] of Object.entries(next)) {
    if (value === null) after.delete(key);
    else after.set(key, value);
  }
  return after;
}

/** What the page keeps with the entry of the browser's history */
interface Kept {
  /** Something was opened over the page; the entry before is the page without it. */
  opened?: boolean;
}

/** Parameters of the address, and ways to set some and take away others. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const state = useLocation().state as Kept | null;
  const go = (next: Next) =>
    setParams((before) => changed(before, next), { replace: true, state: state as unknown });
  return {
    params,
    go,
    /** For something over the page: the way back closes it and does not leave the page. */
    open: (next: Next) => setParams((before) => changed(before, next), { state: { ...state, opened: true } }),
    close: (next: Next) => (state?.opened ? void navigate(-1) : go(next)),
  };
}
