import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Actor, Runner } from '../database/work.js';
import { readWorkbook } from '../files/workbook-reader.js';
import { newId, type Id } from '../platform/id.js';
import type { ExportFile } from './export-file.js';
import { exportPath } from './export-paths.js';
import { makeFile } from './make-file.js';
import { closeExport, openExport } from './run-export.js';
import { readExport, startExport, type StartExport } from './start-export.js';

/** Where a test's exports are. */
export const directory = mkdtempSync(join(tmpdir(), 'gallant-exports-'));
afterAll(() => rm(directory, { recursive: true, force: true }));

const NEVER = new AbortController().signal;
const NOTHING = { query: null, campaignId: null, from: null, before: null };

export const begin = (
  runner: Runner,
  actor: Actor,
  wanted: Partial<StartExport> & Pick<StartExport, 'kind' | 'format'>,
): Promise<ExportFile> => runner.run(actor, startExport, { ...NOTHING, ...wanted });

export async function findExport(runner: Runner, actor: Actor, exportId: Id): Promise<ExportFile> {
  const file = await runner.read(actor, readExport, { exportId });
  if (file === null) throw new Error('There is no such export');
  return file;
}

/** One run of an export, to its end. */
export async function make(
  runner: Runner,
  actor: Actor,
  wanted: Partial<StartExport> & Pick<StartExport, 'kind' | 'format'>,
): Promise<{ file: ExportFile; path: string }> {
  const { id } = await begin(runner, actor, wanted);
  const run = await runner.run(actor, openExport, { exportId: id });
  if (run === null) throw new Error('The export is over');
  const bytes = await makeFile(runner, { actor, run, directory, stopping: NEVER });
  await runner.run(actor, closeExport, { run, jobId: newId(), bytes, failure: null });
  const file = await findExport(runner, actor, id);
  return { file, path: exportPath(directory, file) };
}

/** The file's rows, by heading. */
export async function rowsOf(path: string): Promise<Record<string, string>[]> {
  if (path.endsWith('.csv')) {
    return parse(await readFile(path), { bom: true, columns: true }) as unknown as Record<string, string>[];
  }
  const rows: string[][] = [];
  for await (const batch of readWorkbook(path, { sheet: null }))
    rows.push(...batch.rows.map(({ cells }) => cells));
  const [head = [], ...others] = rows;
  return others.map((cells) => Object.fromEntries(head.map((heading, i) => [heading, cells[i] ?? ''])));
}
