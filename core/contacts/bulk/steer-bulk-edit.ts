import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../../audit/record-audit.js';
import type { Work } from '../../database/work.js';
import { publicId, type Id } from '../../platform/id.js';
import { InvalidState, NotFound } from '../../platform/refusal.js';
import { BulkEdit } from '../bulk-edit.js';
import { auditedSummaryOf, canUndo, isOver, isUndoable, summaryOf } from './edit-state.js';
import { startBulkEdit } from './start-bulk-edit.js';

/** Locked. Throws NotFound. */
async function open({ em, actor }: Work, id: Id): Promise<BulkEdit> {
  const key = { accountId: actor.accountId, id };
  const edit = await em.findOne(BulkEdit, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (edit === null) throw new NotFound('bulk edit', publicId('bulkEdit', id));
  return edit;
}

/** Stops an edit before its next contacts; what it has done stays, and can be undone. Throws NotFound, InvalidState. */
export async function cancelBulkEdit(work: Work, { editId }: { editId: Id }): Promise<BulkEdit> {
  const edit = await open(work, editId);
  if (isOver(edit)) throw new InvalidState('The edit is over already.', edit.state);
  if (edit.kind === 'fill_field' || edit.kind === 'clear_field')
    throw new InvalidState('The field would be left half done: this edit runs to its end.', edit.state);
  const before = edit.state;
  edit.state = 'cancelled';
  edit.finishedAt = work.now;
  edit.revision = (edit.revision ?? 0) + 1;
  work.touched.task(work.actor.accountId, edit.id);
  recordAudit(work, {
    action: 'bulk_edit.cancelled',
    target: publicId('bulkEdit', edit.id),
    before: { state: before },
    after: { state: edit.state, summary: auditedSummaryOf(edit), changed: edit.changed },
  });
  return edit;
}

/**
 * Starts an edit that puts back what still is as this one left it, and answers with it. Once only. Throws NotFound,
 * InvalidState.
 */
export async function undoBulkEdit(work: Work, { editId }: { editId: Id }): Promise<BulkEdit> {
  const edit = await open(work, editId);
  if (!canUndo(edit)) throw new InvalidState(whyNot(edit), edit.state);
  edit.undoneAt = work.now;
  edit.revision = (edit.revision ?? 0) + 1;
  work.touched.task(work.actor.accountId, edit.id);
  const summary = summaryOf(edit);
  const undo = await startBulkEdit(work, {
    kind: 'undo',
    change: { summary },
    undoOf: edit.id,
    total: edit.changed ?? 0,
  });
  recordAudit(work, {
    action: 'bulk_edit.undone',
    target: publicId('bulkEdit', edit.id),
    after: { summary: auditedSummaryOf(edit), by: publicId('bulkEdit', undo.id) },
  });
  return undo;
}

function whyNot(edit: BulkEdit): string {
  if (!isUndoable(edit.kind)) return 'An edit of this kind cannot be undone.';
  if (edit.undoneAt != null) return 'The edit has been undone already.';
  if (!isOver(edit)) return 'The edit is not over yet: cancel it first, or wait for its end.';
  return 'The edit has changed nothing.';
}
