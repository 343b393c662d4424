import { applySuppressions } from '../../consent/apply-suppressions.js';
import { recordConsent } from '../../consent/record-consent.js';
import { insertRows } from '../../database/insert-rows.js';
import { idBytes, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { bitsOf } from '../bulk/marks.js';
import type { RefusedRow } from './contact-row.js';
import { fieldWriter } from './import-fields.js';
import {
  findKnown,
  insertContacts,
  joinList,
  updateKnown,
  type KnownContact,
  type NewMarks,
} from './known-contacts.js';
import type { OpenImport } from './open-import.js';
import type { FileContact, PreparedBatch } from './prepare-batch.js';
import { appendRefused, refusedText } from './refused-file.js';
import { wantedTags, writeTags, type WantedTags } from './write-tags.js';

/** Refused rows of an import that its page can show. All of them are in a file (refused-file.ts). */
export const MOST_REFUSED_ROWS_KEPT = 1_000;

/** Another run has taken the import over: this one is to stop. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

/** Somebody wants the import to stop: nothing of the batch was written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface BatchInput {
  /** Its revision and rows are those before this batch. */
  run: OpenImport;
  batch: PreparedBatch;
  /** Whether to look for contacts the account has. Without, finding one is a RowsExist. */
  lookUp: boolean;
  /** Where the file of refused rows is. */
  refusedFile: string;
  /** Told when the database has all of the new contacts to work on. */
  sent?: () => void;
}

/**
 * Writes one batch of a file: contacts, their places in the list, their tags, consent, refused rows, counts. Writing the
 * batch again after a commit in doubt changes nothing. Returns how many of the numbers the account had. Throws TakenOver;
 * Cancelled; RowsExist when a contact has come up that was not there before: to be tried again with `lookUp`.
 */
export async function writeBatch(work: Work, input: BatchInput): Promise<number> {
  const { run, batch } = input;
  const state = await lockImport(work, run.importId);
  if (state.revision === run.revision + 1 && state.rows === run.rows + batch.size) return 0;
  if (state.revision !== run.revision) throw new TakenOver();
  if (state.cancelled_at !== null) throw new Cancelled();
  const written = await writeContacts(work, input);
  const refusedBytes = await keepRefused(work, input, state);
  await count(work, run.importId, { batch, state, ...written, refusedBytes });
  work.touched.import(work.actor.accountId, run.importId);
  return written.known;
}

interface Written {
  imported: number;
  updated: number;
  known: number;
  consented: number;
}

async function writeContacts(work: Work, { run, batch, lookUp, sent }: BatchInput): Promise<Written> {
  const { contacts, layout } = batch;
  const { importId, plan, onKnown: rule, listId } = run;
  const writer = await fieldWriter(
    work,
    (layout.mapping?.custom ?? []).map(({ key }) => key),
  );
  const known = lookUp ? await findKnown(work, contacts) : new Map<string, KnownContact>();
  const fresh = known.size === 0 ? contacts : contacts.filter(({ row }) => !known.has(row.msisdn));
  const mayChangeKnown = rule !== 'skip';
  const wanted = await wantedTags(work, { tagIds: plan.tagIds, fresh, known, contacts, mayChangeKnown });
  const marks = await newMarks(work, listId, wanted);
  await insertContacts(work, { importId, contacts: fresh, writer, marks, sent });
  const changed = await updateKnown(work, { rule, known, contacts, writer });
  if (listId !== null) {
    const ids = [...known.values()].map(({ id }) => id);
    await joinList(work, { listId, fresh, known: ids, named: lookUp });
  }
  const tagged = await writeTags(work, { wanted, known });
  await applySuppressions(
    work,
    fresh.map(({ id, row }) => ({ id, msisdn: row.msisdn })),
  );
  return {
    imported: fresh.length,
    updated: new Set([...changed, ...tagged]).size,
    known: known.size,
    consented: await consent(work, { plan, contacts }),
  };
}

async function newMarks(work: Work, listId: Id | null, wanted: WantedTags): Promise<NewMarks> {
  const bits = await bitsOf(work, [...wanted.keys(), ...(listId === null ? [] : [listId])]);
  const tags = new Map<Id, bigint>();
  for (const [tagId, contactIds] of wanted) {
    const bit = bits.get(tagId);
    if (bit !== undefined) for (const id of contactIds) tags.set(id, (tags.get(id) ?? 0n) | bit);
  }
  return { list: bits.get(listId ?? '') ?? 0n, tags };
}

/** What everybody in the file has said; an opt-in is not taken from a file for who has opted out. */
async function consent(
  work: Work,
  { plan, contacts }: { plan: OpenImport['plan']; contacts: readonly FileContact[] },
): Promise<number> {
  if (plan.consent === null || contacts.length === 0) return 0;
  const { purpose, state, evidence } = plan.consent;
  return await recordConsent(work, {
    changes: contacts.map(({ row }) => ({ msisdn: row.msisdn, purpose, state })),
    source: 'import',
    evidence,
    neverOptInAgain: true,
  });
}

interface ImportCounts {
  revision: number;
  rows: number;
  refused: number;
  refused_bytes: number;
  refused_reasons: string | Record<string, number>;
  cancelled_at: string | null;
}

async function lockImport({ sql, actor }: Work, importId: Id): Promise<ImportCounts> {
  const row = await sql.first<ImportCounts>(
    'select revision, `rows`, refused, refused_bytes, refused_reasons, cancelled_at from contact_import where account_id = ? and id = ? for update',
    [idBytes(actor.accountId), idBytes(importId)],
  );
  if (row === undefined) throw new TakenOver();
  return row;
}

const LONGEST_REASON = 200;

/** All in the file, the first in the table. Returns how long the file is then. */
async function keepRefused(
  { sql, actor }: Work,
  { run, batch, refusedFile }: BatchInput,
  state: ImportCounts,
): Promise<number> {
  const bytes = Number(state.refused_bytes);
  if (batch.refused.length === 0) return bytes;
  const kept = batch.refused.slice(0, Math.max(0, MOST_REFUSED_ROWS_KEPT - state.refused));
  await insertRows(sql, {
    table: 'refused_row',
    fixed: { account_id: idLiteral(actor.accountId), import_id: idLiteral(run.importId) },
    ids: [],
    texts: ['line', 'column_name', 'value', 'reason'],
    count: kept.length,
    row(at) {
      const { line, column, value, reason } = kept[at] as RefusedRow;
      return [String(line), column, value, reason.slice(0, LONGEST_REASON)];
    },
  });
  return await appendRefused(refusedFile, bytes, refusedText(batch.layout, batch.refused, bytes === 0));
}

interface Counted extends Written {
  batch: PreparedBatch;
  state: ImportCounts;
  refusedBytes: number;
}

async function count({ sql, actor }: Work, importId: Id, counted: Counted): Promise<void> {
  const { batch, state, imported, updated, known, consented, refusedBytes } = counted;
  await sql.run(
    `update contact_import set revision = revision + 1, \`rows\` = \`rows\` + ?, imported = imported + ?, updated = updated + ?,
       unchanged = unchanged + ?, duplicates = duplicates + ?, refused = refused + ?, refused_reasons = ?, bytes_read = ?,
       consented = consented + ?, refused_bytes = ?
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
      consented,
      refusedBytes,
      idBytes(actor.accountId),
      idBytes(importId),
    ],
  );
}

/** There are as many as kinds of faults and fields; a bound all the same. */
const MOST_REASONS = 100;
const OTHER_REASONS = 'Other reasons: see the refused rows.';

/** By sentence, as the refused rows themselves say it. */
function addReasons(
  stored: ImportCounts['refused_reasons'],
  refused: readonly RefusedRow[],
): Record<string, number> {
  const before = typeof stored === 'string' ? (JSON.parse(stored) as Record<string, number>) : stored;
  const times = new Map(Object.entries(before));
  for (const { reason } of refused) {
    const counted = times.has(reason) || times.size < MOST_REASONS ? reason : OTHER_REASONS;
    times.set(counted, (times.get(counted) ?? 0) + 1);
  }
  return Object.fromEntries(times);
}
