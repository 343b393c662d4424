import { RowsExist } from '../../database/insert-rows.js';
import type { Actor, Runner } from '../../database/work.js';
import { oneAhead } from './one-ahead.js';
import type { OpenImport } from './open-import.js';
import { prepareBatch, withoutFirst, type PreparedBatch } from './prepare-batch.js';
import { readContactRows } from './read-contact-rows.js';
import { writeBatch } from './write-batch.js';

export interface ImportFile {
  actor: Actor;
  /** As `openImport` gave it. Moves on with every batch. */
  run: OpenImport;
  file: AsyncIterable<Uint8Array>;
  /** Stops after the batch under way. */
  stopping: AbortSignal;
  batchSize?: number;
}

/** Rows in a transaction. 1,000 cost the database 4 µs a row more; 10,000 hold the event loop for twice as long. */
const BATCH = 4_000;
const TRIES = 5;

/**
 * Reads the file from its start, for the duplicates' sake, and writes what is not written yet, batch by batch; while the
 * database works on one the next is read. False when told to stop before the end. Throws ContactsFileFault, TakenOver.
 */
export async function importFile(runner: Pick<Runner, 'run'>, input: ImportFile): Promise<boolean> {
  const { actor, run, stopping } = input;
  let lookUp = false;
  for await (const batch of oneAhead(readRest(input))) {
    if (stopping.aborted) return false;
    const known = await write(runner, { actor, run, batch, lookUp });
    lookUp = known > 0;
    run.revision += 1;
    run.rows += batch.size;
  }
  return true;
}

/** The batches that are not written yet. */
async function* readRest({ run, file, batchSize = BATCH }: ImportFile): AsyncGenerator<PreparedBatch> {
  let done = run.rows;
  for await (const batch of readContactRows(file, { defaultCountry: run.defaultCountry, batchSize })) {
    const size = batch.rows.length + batch.refused.length;
    const skipped = Math.min(done, size);
    done -= skipped;
    if (skipped < size) yield prepareBatch(withoutFirst(batch, skipped));
  }
}

interface Write {
  actor: Actor;
  run: OpenImport;
  batch: PreparedBatch;
  lookUp: boolean;
}

/**
 * Where the batch before held no number the account has, this one is taken to hold none either, and looking for them is
 * saved: 4 µs a row. If it does, the database says so.
 */
async function write(runner: Pick<Runner, 'run'>, { actor, run, batch, lookUp }: Write): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runner.run(actor, writeBatch, { run, batch, lookUp: lookUp || attempt > 1 });
    } catch (error) {
      if (!(error instanceof RowsExist) || attempt === TRIES) throw error;
    }
  }
}
