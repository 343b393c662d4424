import type { Id } from '../platform/id.js';

/** A page by key, not by offset: as fast at the end of a million rows as at the start. */
export interface PageInput {
  first: number;
  /** The id of the last row of the page before. */
  after: Id | null;
}

export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
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
