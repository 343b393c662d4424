import { join } from 'node:path';
import { idLiteral, keysCondition } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { Upload } from './contact-import.js';

/** Where the bytes of an upload are, below the directory of the configuration. */
export const uploadPath = (directory: string, accountId: Id, uploadId: Id): string =>
  join(directory, accountId, uploadId);

/** Writes down a file that has arrived whole. */
export async function createUpload(
  { em, actor, now }: Work,
  input: { id: Id; fileName: string; bytes: number },
): Promise<Upload> {
  const upload = em.create(Upload, { accountId: actor.accountId, ...input, createdAt: now });
  await em.flush();
  return upload;
}

const KEPT_MS = 24 * 3_600_000;
const BATCH = 100;

/**
 * Forgets uploads that nobody imported within a day; returns how many. `remove` takes the file away before its row is gone: a
 * worker that dies between the two finds the row again, and nobody would find the file.
 */
export async function forgetUploads(
  { sql, now }: Work,
  { remove }: { remove: (one: { accountId: Id; uploadId: Id }) => Promise<void> },
): Promise<number> {
  const rows = await sql.rows<{ account_id: Buffer; id: Buffer }>(
    `select account_id, id from upload where created_at < ? limit ${BATCH} for update`,
    [new Date(now.getTime() - KEPT_MS)],
  );
  if (rows.length === 0) return 0;
  const due = rows.map((row) => ({
    accountId: idFromBytes(row.account_id),
    uploadId: idFromBytes(row.id),
  }));
  for (const one of due) await remove(one);
  const keys = due.map(({ accountId, uploadId }) => [idLiteral(accountId), idLiteral(uploadId)]);
  sql.later(`delete from upload where ${keysCondition(['account_id', 'id'], keys)}`);
  return due.length;
}
