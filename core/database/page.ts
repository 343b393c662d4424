import type { Id } from '../platform/id.js';

/** A page by key, not by offset: as fast at the end of a million rows as at the start. */
export interface PageInput {
  first: number;
  /** The id of the last row of the page before. */
  after: Id | null;
}

/** Of what has a name: the newest first, or those that fit best when a part of it is looked for. */
export type NamedPageInput = PageInput | SearchedPageInput;

interface SearchedPageInput {
  first: number;
  search: string;
  /** The name of the last of the page before. */
  afterName: string | null;
}

export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
}

/** In the order of the ids, of which there is one more than a page has. */
export function toNamedPage<Row extends { id: Id }>(
  rows: readonly Row[],
  { ids, first }: { ids: readonly Id[]; first: number },
): Page<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return toPage(
    ids.flatMap((id) => byId.get(id) ?? []),
    first,
  );
}

/** Cuts a page out of one row more than was asked for. */
export const toPage = <Row>(rows: Row[], first: number): Page<Row> => ({
  rows: rows.slice(0, first),
  hasNextPage: rows.length > first,
});

/** The newest first: ids grow with time. */
export const newestFirst = ({ first, after }: PageInput) => ({
  where: after === null ? {} : { id: { $lt: after } },
  options: { orderBy: { id: 'desc' }, limit: first + 1 } as const,
});
