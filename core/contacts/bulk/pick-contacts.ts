import { idBytes, idLiteral, timeLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import type { BulkEdit } from '../bulk-edit.js';
import { contactCondition, type ContactQuery } from '../select-contacts.js';

/** Contacts in a transaction. */
export const BATCH = 1_000;
/**
 * Contacts looked through for a batch: a condition that few meet would else look through a million while rows are locked, and
 * with a bounded range the database finds members of a list by contact, not the whole list for each batch.
 */
const WINDOW = 20 * BATCH;

export interface PickedContact {
  id: Id;
  /** Of an undo: the value before. */
  before: string | null;
}

export interface Picked {
  contacts: PickedContact[];
  /** The last contact looked at. */
  cursor: Id | null;
  /** Nobody is left behind the cursor. */
  end: boolean;
}

/** The next contacts of an edit, in the order of their ids. */
export async function pickContacts(work: Work, edit: BulkEdit, batch: number): Promise<Picked> {
  if (edit.kind === 'undo') return await pickChanged(work, edit, batch);
  const condition = await selectedBy(work, edit);
  if ((edit.selection as ContactQuery).ids != null) return await pickWithin(work, edit, { condition, batch });
  const { border, whole } = await nextWindow(work, edit.cursor ?? null, Math.ceil((WINDOW / BATCH) * batch));
  if (border === null) return { contacts: [], cursor: edit.cursor ?? null, end: true };
  const picked = await pickWithin(work, edit, { condition, border, batch });
  if (!picked.end) return picked;
  return { ...picked, cursor: border, end: whole };
}

const ZERO = '0'.repeat(32);
const after = (cursor: Id | null | undefined): string => idLiteral(cursor ?? ZERO);

/** An SQL predicate over `contact c`. Who came after the edit was begun is not in it, but for the house's own edits. */
export async function selectedBy(work: Work, edit: BulkEdit): Promise<string> {
  const account = `c.account_id = ${idLiteral(work.actor.accountId)}`;
  const { key = '', column = '' } = edit.change;
  if (edit.kind === 'fill_field') return `${account} and ${hasKey(key)}`;
  if (edit.kind === 'clear_field') return `${account} and ${hasValue(key, column)}`;
  const condition = await contactCondition(work, edit.selection as ContactQuery);
  return `(${condition}) and c.created_at <= ${timeLiteral(edit.createdAt)}`;
}

/** Keys are snake_case: they need no escaping. */
const hasKey = (key: string): string => `json_contains_path(c.custom, 'one', '$."${key}"') = 1`;
const hasValue = (key: string, column: string): string =>
  column === '' ? hasKey(key) : `(c.${column} is not null or ${hasKey(key)})`;

async function pickWithin(
  { sql }: Work,
  edit: BulkEdit,
  { condition, border, batch }: { condition: string; border?: Id; batch: number },
): Promise<Picked> {
  const until = border === undefined ? '' : `and c.id <= ${idLiteral(border)}`;
  const rows = await sql.rows<{ id: Buffer }>(
    `select c.id from contact c where ${condition} and c.id > ${after(edit.cursor)} ${until} order by c.id limit ${batch}`,
  );
  const contacts = rows.map(({ id }) => ({ id: idFromBytes(id), before: null }));
  return {
    contacts,
    cursor: contacts.at(-1)?.id ?? edit.cursor ?? null,
    end: contacts.length < batch,
  };
}

async function nextWindow(
  { sql, actor }: Work,
  cursor: Id | null,
  window: number,
): Promise<{ border: Id | null; whole: boolean }> {
  const row = await sql.first<{ border: Buffer | null; count: number }>(
    `select max(w.id) as border, count(*) as count from
       (select id from contact where account_id = ${idLiteral(actor.accountId)} and id > ${after(cursor)} order by id limit ${window}) w`,
  );
  const border = row?.border ?? null;
  return { border: border === null ? null : idFromBytes(border), whole: Number(row?.count ?? 0) < window };
}

async function pickChanged({ sql, actor }: Work, edit: BulkEdit, batch: number): Promise<Picked> {
  const rows = await sql.rows<{ contact_id: Buffer; value_before: string | null }>(
    `select contact_id, value_before from bulk_edit_change
      where account_id = ? and edit_id = ? and contact_id > ${after(edit.cursor)} order by contact_id limit ${batch}`,
    [idBytes(actor.accountId), idBytes(edit.undoOf ?? ZERO)],
  );
  const contacts = rows.map((row) => ({ id: idFromBytes(row.contact_id), before: row.value_before }));
  return {
    contacts,
    cursor: contacts.at(-1)?.id ?? edit.cursor ?? null,
    end: contacts.length < batch,
  };
}
