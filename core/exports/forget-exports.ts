import { idLiteral, keysCondition } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

const BATCH = 100;

/** Forgets exports whose time is over, of all accounts. Returns whose they were: the files are the caller's to remove. */
export async function forgetExports({ sql, now }: Work): Promise<{ accountId: Id; id: Id }[]> {
  const rows = await sql.rows<{ account_id: Buffer; id: Buffer }>(
    `select account_id, id from export_file where expires_at <= ? limit ${BATCH} for update`,
    [now],
  );
  if (rows.length === 0) return [];
  const forgotten = rows.map((row) => ({ accountId: idFromBytes(row.account_id), id: idFromBytes(row.id) }));
  const keys = forgotten.map(({ accountId, id }) => [idLiteral(accountId), idLiteral(id)]);
  sql.later(`delete from export_file where ${keysCondition(['account_id', 'id'], keys)}`);
  return forgotten;
}
