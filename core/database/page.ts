import type { Id } from '../platform/id.js';

/** A page by key, not by offset: as fast at the end of a million rows as at the start. */
export interface PageInput {
  first: number;
  /** The id of the last row of the page before. */
  after: Id | null;
}

/** A page of those with a text in their names, of an account that has not many. */
export interface NamedPageInput extends PageInput {
  search?: string | null;
}

/** For a LIKE: the text anywhere; null for every name. */
export function anywhere(search: string | null | undefined): string | null {
  const wanted = search?.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
  return wanted ? `%${wanted}%` : null;
}

export const namedLike = (search: string | null | undefined) => {
  const pattern = anywhere(search);
  return pattern === null ? {} : { name: { $like: pattern } };
};

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
