/**
 * Where one is in a list that the server hands out by cursors: it can only go on from where it is, so the way back is kept.
 * `of` names what is listed; another filter or order begins anew.
 */
export interface Pages {
  of: string;
  /** The cursor after which each page begins, the first being null; the last is that of the page shown. */
  starts: readonly (string | null)[];
}

export const firstPage = (of: string): Pages => ({ of, starts: [null] });

export const startOf = ({ starts }: Pages): string | null => starts.at(-1) ?? null;

/** From 0. */
export const numberOf = ({ starts }: Pages): number => starts.length - 1;

/** The page that begins after this cursor; asked twice, as by two quick clicks, it goes on once. */
export const nextPage = (pages: Pages, end: string | null): Pages =>
  end === null || pages.starts.includes(end) ? pages : { ...pages, starts: [...pages.starts, end] };

export const previousPage = (pages: Pages): Pages =>
  pages.starts.length > 1 ? { ...pages, starts: pages.starts.slice(0, -1) } : pages;

/** "51–100 of 9,700": which of all the rows of a page are. Null when there are none. */
export const rangeOf = (pages: Pages, size: number, rows: number): { from: number; to: number } | null => {
  const before = numberOf(pages) * size;
  return rows > 0 ? { from: before + 1, to: before + rows } : null;
};
