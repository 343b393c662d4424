import type { Work } from '../../database/work.js';
import { announce } from '../../jobs/job.js';
import { newId, type Id } from '../../platform/id.js';
import { BulkEdit, type BulkEditKind } from '../bulk-edit.js';
import { editContacts } from '../fields/bulk-edit-jobs.js';

/** What an edit does, with the names it is told by. The form of `change` in the database. */
export type EditChange =
  | { kind: 'add_tag' | 'remove_tag'; change: { tagId: Id; name: string } }
  | { kind: 'add_to_list' | 'remove_from_list'; change: { listId: Id; name: string } }
  /** Without a value it is taken away. */
  | { kind: 'set_field'; change: { key: string; name: string; value?: string } }
  | { kind: 'opt_out'; change: { purpose: string } }
  | { kind: 'delete'; change: Record<string, never> }
  /** `name` is the field's label. They take every contact that has a value under the key, whatever the selection. */
  | { kind: 'fill_field'; change: { fieldId: Id; key: string; name: string } }
  /** Of a field that is gone: `column` is the one its values have (`text3`), or empty. */
  | { kind: 'clear_field'; change: { fieldId: Id; key: string; name: string; column?: string } }
  | { kind: 'undo'; change: { summary: string } };

export type NewBulkEdit = EditChange & {
  /** A ContactQuery; an empty one is every contact. */
  selection?: object;
  undoOf?: Id;
  /** As far as it is known; counted when the job begins otherwise. */
  total?: number;
};

/** Writes an edit down, to be done in the background. What it does was checked by the caller. */
export async function startBulkEdit(work: Work, input: NewBulkEdit): Promise<BulkEdit> {
  const { em, actor, now, touched } = work;
  const edit = em.create(BulkEdit, {
    accountId: actor.accountId,
    id: newId(),
    kind: input.kind satisfies BulkEditKind,
    change: input.change,
    selection: input.selection ?? {},
    state: 'queued',
    total: input.total ?? 0,
    undoOf: input.undoOf ?? null,
    createdBy: actor.userId,
    createdAt: now,
  });
  await em.flush();
  announce(work, editContacts, { editId: edit.id });
  touched.task(actor.accountId, edit.id);
  return edit;
}
