import type { BulkEdit, BulkEditKind, BulkEditState } from '../bulk-edit.js';

/** Every legal move of a bulk edit. A state with no way out is final. */
const NEXT: Record<BulkEditState, readonly BulkEditState[]> = {
  queued: ['running', 'failed', 'cancelled'],
  running: ['done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
};

export const isOver = ({ state }: Pick<BulkEdit, 'state'>): boolean => NEXT[state].length === 0;

/** What was said by a person cannot be unsaid by a machine, and who is deleted is gone. */
const UNDOABLE: ReadonlySet<BulkEditKind> = new Set([
  'add_tag',
  'remove_tag',
  'add_to_list',
  'remove_from_list',
  'set_field',
]);

export const isUndoable = (kind: BulkEditKind): boolean => UNDOABLE.has(kind);

/** Once, when it is over, if it changed anything. */
export const canUndo = (edit: BulkEdit): boolean =>
  isUndoable(edit.kind) && isOver(edit) && (edit.changed ?? 0) > 0 && edit.undoneAt == null;

const SUMMARIES: Record<BulkEditKind, (change: Record<string, string>) => string> = {
  add_tag: ({ name }) => `Add the tag ${name}`,
  remove_tag: ({ name }) => `Remove the tag ${name}`,
  add_to_list: ({ name }) => `Add to the list ${name}`,
  remove_from_list: ({ name }) => `Remove from the list ${name}`,
  set_field: ({ name, value }) => (value === undefined ? `Clear ${name}` : `Set ${name} to ${value}`),
  opt_out: ({ purpose }) => `Opt out of ${purpose} messages`,
  delete: () => 'Delete',
  fill_field: ({ name }) => `Prepare the field ${name}`,
  clear_field: ({ name }) => `Remove the field ${name} and its values`,
  undo: ({ summary }) => `Undo: ${summary}`,
};

/** In words: `Add the tag VIP`. */
export const summaryOf = ({ kind, change }: Pick<BulkEdit, 'kind' | 'change'>): string =>
  SUMMARIES[kind](change);

/** The same for the audit log, which outlives a person's erasure: an edit of one contact may say who that is. */
export function auditedSummaryOf(edit: Pick<BulkEdit, 'kind' | 'change'>): string {
  if (edit.kind === 'undo') return 'Undo';
  if (edit.kind !== 'set_field' || edit.change.value === undefined) return summaryOf(edit);
  return `Set ${edit.change.name}`;
}
