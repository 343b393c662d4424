import { RowsExist } from '../../database/insert-rows.js';
import type { Actor, Runner } from '../../database/work.js';
import type { ContactField } from '../fields/contact-field.js';
import { readFields } from '../fields/read-fields.js';
import { createMissingFields } from './import-fields.js';
import { mappingOf } from './mapping.js';
import { oneAhead } from './one-ahead.js';
import type { OpenImport } from './open-import.js';
import { prepareBatch, withoutFirst, type PreparedBatch } from './prepare-batch.js';
import { readContactRows, type FileLayout } from './read-contact-rows.js';
import { Cancelled, writeBatch, type BatchInput } from './write-batch.js';

type ImportRunner = Pick<Runner, 'run' | 'read'>;

export interface ImportFile {
  actor: Actor;
  /** As `openImport` gave it. Moves on with every batch. */
  run: OpenImport;
  /** Its path, or its text. */
  file: string | AsyncIterable<Uint8Array>;
  /** Where the rows that are refused go. */
  refusedFile: string;
  /** Stops after the batch under way. */
  stopping: AbortSignal;
  batchSize?: number;
}

/** Rows in a transaction. 1,000 cost the database 4 µs a row more; 10,000 hold the event loop for twice as long. */
const BATCH = 4_000;
const TRIES = 5;

/** Why an import's run left off. */
export type RunEnd = 'whole' | 'cancelled' | 'stopped';

/**
 * Reads the file from its start, for the duplicates' sake, and writes what is not written yet, batch by batch. The next is
 * read while the database works on one: not before all of that is sent, or it would wait for this process. Throws ContactsFileFault, TakenOver.
 */
export async function importFile(runner: ImportRunner, input: ImportFile): Promise<RunEnd> {
  const { actor, run, stopping, refusedFile } = input;
  const fields = await runner.read(actor, readFields, undefined);
  let lookUp = false;
  let begun = false;
  try {
    for await (const { value: batch, readNext: sent } of oneAhead(readRest(input, fields))) {
      if (stopping.aborted) return 'stopped';
      if (!begun) await makeFields(runner, input, batch.layout);
      begun = true;
      const known = await write(runner, actor, { run, batch, lookUp, refusedFile, sent });
      lookUp = known > 0;
      run.revision += 1;
      run.rows += batch.size;
    }
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
  return 'whole';
}

/** Columns that nobody has said anything about become fields, with the first batch: a file that cannot be read makes none. */
async function makeFields(
  runner: ImportRunner,
  { actor, run }: ImportFile,
  layout: FileLayout,
): Promise<void> {
  if (run.plan.columns !== null || layout.mapping === null) return;
  const wanted = layout.mapping.custom.map(({ column, key }) => ({
    key,
    label: layout.header[column] ?? key,
  }));
  if (wanted.length > 0) await runner.run(actor, createMissingFields, { wanted });
}

/** The batches that are not written yet. */
async function* readRest(
  { run, file, batchSize = BATCH }: ImportFile,
  fields: readonly ContactField[],
): AsyncGenerator<PreparedBatch> {
  const { defaultCountry, plan } = run;
  const mapping = plan.columns === null ? undefined : mappingOf(plan.columns);
  let done = run.rows;
  const options = { defaultCountry, batchSize, fields, mapping, sheet: plan.sheet };
  for await (const batch of readContactRows(file, options)) {
    const size = batch.rows.length + batch.refused.length;
    const skipped = Math.min(done, size);
    done -= skipped;
    if (skipped < size) yield prepareBatch(withoutFirst(batch, skipped));
  }
}

/**
 * Where the batch before held no number the account has, this one is taken to hold none either, and looking for them is
 * saved: 4 µs a row. If it does, the database says so.
 */
async function write(runner: ImportRunner, actor: Actor, input: BatchInput): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runner.run(actor, writeBatch, { ...input, lookUp: input.lookUp || attempt > 1 });
    } catch (error) {
      if (!(error instanceof RowsExist) || attempt === TRIES) throw error;
    }
  }
}
