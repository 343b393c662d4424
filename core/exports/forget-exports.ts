import { idLiteral, keysCondition } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

const BATCH = 100;

/**
 * Forgets exports whose time is over, of all accounts; returns how many. `remove` takes the file away before its row is gone: a
 * worker that dies between the two finds the row again, and nobody would find the file.
 */
export async function forgetExports(
  { sql, now }: Work,
  { remove }: { remove: (one: { accountId: Id; id: Id }) => Promise<void> },
): Promise<number> {
  const rows = await sql.rows<{ account_id: Buffer; id: Buffer }>(
    `select account_id, id from export_file where expires_at <= ? limit ${BATCH} for update`,
    [now],
  );
  if (rows.length === 0) return 0;
  const due = rows.map((row) => ({ accountId: idFromBytes(row.account_id), id: idFromBytes(row.id) }));
  for (const one of due) await remove(one);
  const keys = due.map(({ accountId, id }) => [idLiteral(accountId), idLiteral(id)]);
  sql.later(`delete from export_file where ${keysCondition(['account_id', 'id'], keys)}`);
  return due.length;
}
