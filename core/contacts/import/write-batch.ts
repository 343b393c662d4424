import { insertRows } from '../../database/insert-rows.js';
import { idBytes, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import type { RefusedRow } from './contact-row.js';
import { findKnown, insertContacts, joinList, updateKnown, type KnownContact } from './known-contacts.js';
import type { OpenImport } from './open-import.js';
import type { PreparedBatch } from './prepare-batch.js';
import { describeRowFault, type RowFault } from './row-fault.js';

/** Refused rows of an import that are kept to be looked at. Counted are all. */
export const MOST_REFUSED_ROWS_KEPT = 10_000;

/** Another run has taken the import over: this one is to stop. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

export interface BatchInput {
  /** Its revision and rows are those before this batch. */
  run: OpenImport;
  batch: PreparedBatch;
  /** Whether to look for contacts the account has. Without, finding one is a RowsExist. */
  lookUp: boolean;
}

/**
 * Writes one batch of a file: contacts, their places in the list, refused rows, counts. Writing the batch again after a
 * commit in doubt changes nothing. Returns how many of the numbers the account had. Throws TakenOver; RowsExist when a
 * contact has come up that was not there before: to be tried again with `lookUp`.
 */
export async function writeBatch(work: Work, { run, batch, lookUp }: BatchInput): Promise<number> {
  const state = await lockImport(work, run.importId);
  if (state.revision === run.revision + 1 && state.rows === run.rows + batch.size) return 0;
  if (state.revision !== run.revision) throw new TakenOver();
  const { contacts } = batch;
  const known = lookUp ? await findKnown(work, contacts) : new Map<string, KnownContact>();
  const fresh = known.size === 0 ? contacts : contacts.filter(({ row }) => !known.has(row.msisdn));
  await insertContacts(work, fresh);
  const updated = await updateKnown(work, { rule: run.onKnown, known, contacts });
  if (run.listId !== null) {
    const ids = [...known.values()].map(({ id }) => id);
    await joinList(work, { listId: run.listId, fresh, known: ids, named: lookUp });
  }
  await keepRefused(
    work,
    run.importId,
    batch.refused.slice(0, Math.max(0, MOST_REFUSED_ROWS_KEPT - state.refused)),
  );
  await count(work, run.importId, { batch, state, imported: fresh.length, updated, known: known.size });
  work.touched.import(work.actor.accountId, run.importId);
  return known.size;
}

interface ImportCounts {
  revision: number;
  rows: number;
  refused: number;
  refused_reasons: string | Record<string, number>;
}

async function lockImport({ sql, actor }: Work, importId: Id): Promise<ImportCounts> {
  const row = await sql.first<ImportCounts>(
    'select revision, `rows`, refused, refused_reasons from contact_import where account_id = ? and id = ? for update',
    [idBytes(actor.accountId), idBytes(importId)],
  );
  if (row === undefined) throw new TakenOver();
  return row;
}

async function keepRefused(
  { sql, actor }: Work,
  importId: Id,
  refused: readonly RefusedRow[],
): Promise<void> {
  await insertRows(sql, {
    table: 'refused_row',
    fixed: { account_id: idLiteral(actor.accountId), import_id: idLiteral(importId) },
    ids: [],
    texts: ['line', 'column_name', 'value', 'reason'],
    count: refused.length,
    row(at) {
      const { line, column, value, reason } = refused[at] as RefusedRow;
      return [String(line), column, value, reason];
    },
  });
}

interface Counted {
  batch: PreparedBatch;
  state: ImportCounts;
  imported: number;
  updated: number;
  known: number;
}

async function count({ sql, actor }: Work, importId: Id, counted: Counted): Promise<void> {
  const { batch, state, imported, updated, known } = counted;
  await sql.run(
    `update contact_import set revision = revision + 1, \`rows\` = \`rows\` + ?, imported = imported + ?, updated = updated + ?,
       unchanged = unchanged + ?, duplicates = duplicates + ?, refused = refused + ?, refused_reasons = ?, bytes_read = ?
      where account_id = ? and id = ?`,
    [
      batch.size,
      imported,
      updated,
      known - updated,
      batch.duplicates,
      batch.refused.length,
      JSON.stringify(addReasons(state.refused_reasons, batch.refused)),
      batch.bytesRead,
      idBytes(actor.accountId),
      idBytes(importId),
    ],
  );
}

/** By sentence, as the refused rows themselves say it. */
function addReasons(
  stored: ImportCounts['refused_reasons'],
  refused: readonly RefusedRow[],
): Record<string, number> {
  const reasons = typeof stored === 'string' ? (JSON.parse(stored) as Record<string, number>) : stored;
  const times = new Map<RowFault, number>();
  for (const { fault } of refused) times.set(fault, (times.get(fault) ?? 0) + 1);
  for (const [fault, by] of times) {
    const reason = describeRowFault(fault);
    reasons[reason] = (reasons[reason] ?? 0) + by;
  }
  return reasons;
}
