import type { ContactFilter, ContactSelection } from '../../gql/graphql.js';

/** Contacts that are ticked, on this page and on others; or all that the filter finds. */
export type Selection = { all: true } | { all: false; ids: ReadonlySet<string> };

export const NOBODY: Selection = { all: false, ids: new Set() };

/** As many as the server takes one by one; more are selected by the filter. */
export const MOST_IDS = 1_000;

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.all || selection.ids.has(id);

export const sizeOf = (selection: Selection, total: number): number =>
  selection.all ? total : selection.ids.size;

/**
 * After ticks on one page. Whoever unticks one of "all that match" is left with the rest of the page: what all the others
 * are is known to the server alone.
 */
export function withTicked(
  selection: Selection,
  onPage: readonly string[],
  ticked: ReadonlySet<string>,
): Selection {
  const kept = selection.all ? [] : [...selection.ids].filter((id) => !onPage.includes(id));
  return { all: false, ids: new Set([...kept, ...onPage.filter((id) => ticked.has(id))].slice(0, MOST_IDS)) };
}

export const selectionInput = (selection: Selection, filter: ContactFilter): ContactSelection =>
  selection.all ? { filter } : { ids: [...selection.ids] };
