export interface Issue {
  path: string;
  message: string;
}

/** The server's words about one field, or about one item of it; `path` may be nested (`input.name`, `ranges.0`). */
export const issueOf = (issues: readonly Issue[] | undefined, field: string): string | undefined =>
  issues?.find(({ path }) => `.${path}.`.includes(`.${field}.`))?.message;
