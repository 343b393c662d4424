import { LockMode } from '@mikro-orm/core';
import { insertRows } from '../../database/insert-rows.js';
import { idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { crossOff } from '../../jobs/relay-jobs.js';
import type { Id } from '../../platform/id.js';
import { countWhere } from '../../segments/count-contacts.js';
import { BulkEdit } from '../bulk-edit.js';
import { applyEdit, concludeEdit } from './apply-edit.js';
import { isOver } from './edit-state.js';
import { BATCH, pickContacts, selectedBy, type PickedContact } from './pick-contacts.js';

export interface EditRun {
  editId: Id;
  /** Crossed off with the edit's end. */
  jobId: Id;
  /** Contacts at a time. */
  batch?: number;
}

/** How many contacts an edit that has not begun is about; null when that is known, or the edit has begun. */
export async function countSelected(work: Work, { editId }: { editId: Id }): Promise<number | null> {
  const { em, actor } = work;
  const edit = await em.findOne(BulkEdit, { accountId: actor.accountId, id: editId });
  if (edit === null || edit.state !== 'queued' || (edit.total ?? 0) > 0) return null;
  return await countWhere(work, await selectedBy(work, edit));
}

const open = ({ em, actor }: Work, id: Id): Promise<BulkEdit | null> =>
  em.findOne(BulkEdit, { accountId: actor.accountId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

function changed({ touched, actor }: Work, edit: BulkEdit): void {
  edit.revision = (edit.revision ?? 0) + 1;
  touched.task(actor.accountId, edit.id);
}

/** The first run of an edit; for another nothing is to be done. */
export async function beginEdit(
  work: Work,
  { editId, total }: { editId: Id; total: number | null },
): Promise<void> {
  const edit = await open(work, editId);
  if (edit === null || edit.state !== 'queued') return;
  edit.state = 'running';
  if (total !== null) edit.total = total;
  changed(work, edit);
}

/**
 * Does the next contacts. Everything it goes by is in the edit's row, which it holds: a batch that is done again after a commit
 * in doubt is the next one, and two runs at once take turns. False when the edit is over and its job crossed off.
 */
export async function editBatch(work: Work, { editId, jobId, batch = BATCH }: EditRun): Promise<boolean> {
  const edit = await open(work, editId);
  if (edit === null || isOver(edit)) {
    crossOff(work, jobId);
    return false;
  }
  const { contacts, cursor, end } = await pickContacts(work, edit, batch);
  const applied = await applyEdit(work, edit, contacts);
  await keep(work, edit.id, applied.kept);
  edit.cursor = cursor;
  edit.done = (edit.done ?? 0) + contacts.length;
  edit.changed = (edit.changed ?? 0) + applied.changed;
  changed(work, edit);
  if (!end) return true;
  if (!(await concludeEdit(work, edit))) {
    edit.cursor = null;
    return true;
  }
  edit.total = edit.done;
  finish(work, edit, 'done');
  crossOff(work, jobId);
  return false;
}

function finish({ now }: Work, edit: BulkEdit, state: 'done' | 'failed'): void {
  edit.state = state;
  edit.finishedAt = now;
}

async function keep({ sql, actor }: Work, editId: Id, contacts: readonly PickedContact[]): Promise<void> {
  await insertRows(sql, {
    table: 'bulk_edit_change',
    fixed: { account_id: idLiteral(actor.accountId), edit_id: idLiteral(editId) },
    ids: ['contact_id'],
    texts: ['value_before'],
    count: contacts.length,
    row(at) {
      const { id, before } = contacts[at] as PickedContact;
      return [id, before];
    },
  });
}

const LONGEST_FAILURE = 500;

/** Ends an edit that cannot go on, with the reason; what it has done stays, and can be undone. */
export async function failEdit(
  work: Work,
  { editId, jobId, failure }: EditRun & { failure: string },
): Promise<void> {
  const edit = await open(work, editId);
  crossOff(work, jobId);
  if (edit === null || isOver(edit)) return;
  edit.failure = failure.slice(0, LONGEST_FAILURE);
  finish(work, edit, 'failed');
  changed(work, edit);
}
