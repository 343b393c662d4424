import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Actor, Runner } from '../database/work.js';
import type { Rows, Table } from '../files/table.js';
import { writeWorkbook } from '../files/workbook-writer.js';
import type { ExportKind } from './export-file.js';
import { exportPath, partPath, removeExport } from './export-paths.js';
import { tellExport, type OpenExport } from './run-export.js';
import { campaignReportTable } from './tables/campaign-report.js';
import { campaignsTable } from './tables/campaigns.js';
import { contactsTable } from './tables/contacts.js';
import { messagesTable } from './tables/messages.js';
import type { Source } from './tables/source.js';
import { writeCsv } from './write-csv.js';

/** Thrown when the worker is to stop: the next begins anew. */
export class Stopped extends Error {}

const TOLD_EVERY_MS = 500;

const TABLES: Record<Exclude<ExportKind, 'person'>, (source: Source) => Table | Promise<Table>> = {
  contacts: contactsTable,
  messages: messagesTable,
  campaigns: campaignsTable,
  campaign_report: campaignReportTable,
};

export interface Making {
  actor: Actor;
  /** Moves on as it is told. */
  run: OpenExport;
  /** Of the configuration. */
  directory: string;
  stopping: AbortSignal;
}

/** The rows as they come, while listeners are told how many there were. */
async function* counting(runner: Pick<Runner, 'run'>, making: Making, rows: Rows): Rows {
  const { actor, run, stopping } = making;
  let toldAt = Date.now();
  for await (const batch of rows) {
    if (stopping.aborted) throw new Stopped();
    yield batch;
    run.rows += batch.length;
    if (Date.now() - toldAt < TOLD_EVERY_MS) continue;
    await runner.run(actor, tellExport, { run, bytes: 0 });
    run.revision += 1;
    toldAt = Date.now();
  }
}

/**
 * Writes the file beside its place and puts it there when it is whole. Returns how many bytes it has. Throws TakenOver, Stopped,
 * and what the file system and the tables throw.
 */
export async function makeFile(runner: Runner, making: Making): Promise<number> {
  const { actor, run } = making;
  const parameters = run.parameters as Source['parameters'];
  const kind = run.kind as keyof typeof TABLES;
  const table = await TABLES[kind]({ reader: runner, actor, parameters });
  const counted = { ...table, rows: counting(runner, making, table.rows) };
  return await intoPlace(making, (path) =>
    run.format === 'xlsx' ? writeWorkbook(path, counted) : writeCsv(path, counted),
  );
}

/** Lets `write` write beside the file's place, and moves what it wrote there. Whatever earlier runs left is removed. */
export async function intoPlace(
  { run, directory }: Pick<Making, 'run' | 'directory'>,
  write: (path: string) => Promise<number>,
): Promise<number> {
  const path = exportPath(directory, run);
  const part = partPath(directory, run);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await removeExport(directory, run);
  try {
    const bytes = await write(part);
    await rename(part, path);
    return bytes;
  } finally {
    await rm(part, { force: true });
  }
}
