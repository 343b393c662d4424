import { removeContacts } from '../../contacts/bulk/remove-contacts.js';
import { idBytes, idLiteral, timeLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import type { Expired } from './run-log.js';

/** Contacts looked through at a time: no index knows when one was last heard of. */
const CONTACTS = 2_000;
const ACTIVITY = [
  'updated_at',
  'last_sent_at',
  'last_delivered_at',
  'last_failed_at',
  'last_replied_at',
  'last_clicked_at',
];

/** Removes the contacts of a page that nothing has happened to for so long. */
export async function expireContacts(
  work: Work,
  { before, after }: { before: Date; after: Id | null },
): Promise<Expired> {
  const idle = ACTIVITY.map((column) => `coalesce(${column}, created_at) < ${timeLiteral(before)}`);
  const rows = await work.sql.rows<{ id: Buffer; idle: number }>(
    `select id, ${idle.join(' and ')} as idle from contact
      where account_id = ${idLiteral(work.actor.accountId)} ${after === null ? '' : `and id > ${idLiteral(after)}`}
      order by id limit ${CONTACTS}`,
  );
  const ids = rows.filter((row) => Number(row.idle) === 1).map((row) => idFromBytes(row.id));
  const contacts = ids.length === 0 ? 0 : await removeContacts(work, ids);
  const last = rows.length < CONTACTS ? undefined : rows.at(-1);
  return { removed: { contact: contacts }, after: last === undefined ? null : idFromBytes(last.id) };
}

const ROWS = 2_000;

/** The next import that was over before the time; null when there is none left. */
export async function findOldImport({ sql, actor }: Work, { before }: { before: Date }): Promise<Id | null> {
  const row = await sql.first<{ id: Buffer }>(
    `select id from contact_import
      where account_id = ${idLiteral(actor.accountId)} and state in ('done','failed','cancelled') and finished_at < ${timeLiteral(before)}
      order by id limit 1`,
  );
  return row === undefined ? null : idFromBytes(row.id);
}

/** Removes some of an import's refused rows, and the import with the last of them. Its file of refused rows is the caller's. */
export async function expireImport({ sql, actor }: Work, { importId }: { importId: Id }): Promise<Expired> {
  const key = [idBytes(actor.accountId), idBytes(importId)];
  const rows = await sql.run(
    `delete from refused_row where account_id = ? and import_id = ? order by line limit ${ROWS}`,
    key,
  );
  if (rows === ROWS) return { removed: { refused_row: rows }, after: importId };
  const imports = await sql.run('delete from contact_import where account_id = ? and id = ?', key);
  return { removed: { refused_row: rows, contact_import: imports }, after: null };
}
