export interface Issue {
  path: string;
  message: string;
}

/** The server's words about one field; `path` may be nested (`input.name`). */
export const issueOf = (issues: readonly Issue[] | undefined, field: string): string | undefined =>
  issues?.find(({ path }) => path === field || path.endsWith(`.${field}`))?.message;
