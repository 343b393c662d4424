/**
 * Exports of many rows: how fast a worker writes them, and in how much memory. Each file is read back by our own reader: every row
 * must be in it once. On the real parts: MariaDB, Redis, a worker, each a process of its own.
 *   npm run bench:export -- [--rows N] [--only WORDS]
 * Beyond 1,048,576 rows a workbook has a second sheet. Ends with one line of JSON, and with an error if the worker took over 300 MB.
 */
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openRows } from '../../core/contacts/import/open-rows.js';
import type { ExportFile } from '../../core/exports/export-file.js';
import { exportPath } from '../../core/exports/export-paths.js';
import { readExport, startExport, type StartExport } from '../../core/exports/start-export.js';
import { onBenchStack, startBenchWorker } from './bench-stack.js';
import { makeContacts, type BenchAccount } from './contacts-data.js';
import { makeMessages } from './messages-data.js';
import { cpuSeconds, memoryMb } from './usage.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' },
    'cpu-prof': { type: 'string' },
  },
});
const ROWS = Number(values.rows);
const MOST_MB = 300;
const LOOK_EVERY_MS = 200;
/** Slower than this is not slow but stuck. */
const SLOWEST_ROWS_A_SECOND = 1_000;

const CASES = [
  { name: 'contacts csv', kind: 'contacts', format: 'csv' },
  { name: 'contacts of a list csv', kind: 'contacts', format: 'csv', ofList: true },
  { name: 'contacts xlsx', kind: 'contacts', format: 'xlsx' },
  { name: 'messages csv', kind: 'messages', format: 'csv' },
  { name: 'messages xlsx', kind: 'messages', format: 'xlsx' },
] as const;
type Case = (typeof CASES)[number];

interface Measured {
  name: string;
  rows: number;
  rows_per_second: number;
  mb: number;
  cpu_us_per_row: { worker: number; mysql: number };
  worker_rss_mb: number;
  /** Of a workbook, the rows of each without its header. */
  sheets: number[];
}

interface Stage {
  bench: BenchAccount;
  uploads: string;
  workerPid: number;
  mysqlPid: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

async function withStage(act: (stage: Stage) => Promise<void>): Promise<void> {
  await onBenchStack({}, async (stack) => {
    const bench = await makeContacts(stack.core, ROWS);
    if (CASES.some((one) => one.kind === 'messages' && one.name.includes(values.only))) {
      await makeMessages(bench);
    }
    const uploads = join(stack.dir, 'uploads');
    const env = { UPLOAD_DIR: uploads };
    const worker = await startBenchWorker(stack, { env, profile: values['cpu-prof'] });
    await act({ bench, uploads, workerPid: worker.pid, mysqlPid: stack.mysql.pid });
  });
}

async function exported({ core, actor, lists }: BenchAccount, one: Case): Promise<ExportFile> {
  const wanted: StartExport = {
    kind: one.kind,
    format: one.format,
    query: 'ofList' in one ? { listId: lists.common } : null,
    campaignId: null,
    from: null,
    before: null,
  };
  const { id: exportId } = await core.run(actor, startExport, wanted);
  const deadline = performance.now() + 30_000 + (ROWS / SLOWEST_ROWS_A_SECOND) * 1_000;
  for (;;) {
    await wait(LOOK_EVERY_MS);
    const file = await core.read(actor, readExport, { exportId });
    if (file === null || file.state === 'failed' || performance.now() > deadline)
      throw new Error(`the export did not end well: ${JSON.stringify(file)}`);
    process.stdout.write(`\r  ${(file.rows ?? 0).toLocaleString('en')} rows   `);
    if (file.state === 'done') return file;
  }
}

/** Marks the numbers of a file or a sheet: returns how many rows it has. */
async function markNumbers(path: string, sheet: string | null, seen: Uint8Array): Promise<number> {
  const { pieces } = await openRows(path, sheet);
  let rows = -1; // the header
  for await (const { records } of pieces) {
    for (const { cells } of records) {
      rows += 1;
      if (rows === 0) continue;
      const at = Number(/^'?\+2547(\d{8})$/.exec(cells[0] ?? '')?.[1] ?? Number.NaN);
      if (seen[at] !== 0) throw new Error(`${cells[0]} is in ${path} twice, or should not be`);
      seen[at] = 1;
    }
  }
  return rows;
}

/** Throws unless every row is in the file, once. */
async function readBack(path: string, rows: number): Promise<number[]> {
  const seen = new Uint8Array(ROWS);
  const { sheets, pieces } = await openRows(path);
  await pieces.return(undefined);
  const counts: number[] = [];
  for (const sheet of sheets.length === 0 ? [null] : sheets)
    counts.push(await markNumbers(path, sheet, seen));
  const read = counts.reduce((sum, count) => sum + count, 0);
  if (read !== rows) throw new Error(`${path} has ${read} rows, and should have ${rows}`);
  return sheets.length === 0 ? [] : counts;
}

async function expectedRows({ core, actor, lists }: BenchAccount, one: Case): Promise<number> {
  if (!('ofList' in one)) return ROWS;
  const count = `select count(*) as count from list_member where list_id = x'${lists.common}'`;
  const row = await core.read(actor, ({ sql }) => sql.first<{ count: number }>(count), undefined);
  return Number(row?.count);
}

async function measure({ bench, uploads, workerPid, mysqlPid }: Stage, one: Case): Promise<Measured> {
  writeFileSync(`/proc/${workerPid}/clear_refs`, '5'); // its highest memory from now on
  const before = { worker: cpuSeconds(workerPid), mysql: cpuSeconds(mysqlPid) };
  const started = performance.now();
  const file = await exported(bench, one);
  const seconds = (performance.now() - started) / 1_000;
  const rows = file.rows ?? 0;
  const perRow = (after: number, at: number) => round(((after - at) / rows) * 1e6);
  const used = {
    cpu_us_per_row: {
      worker: perRow(cpuSeconds(workerPid), before.worker),
      mysql: perRow(cpuSeconds(mysqlPid), before.mysql),
    },
    worker_rss_mb: Math.round(memoryMb(workerPid).peak),
  };
  const expected = await expectedRows(bench, one);
  if (rows !== expected) throw new Error(`${rows} rows were written, and should be ${expected}`);
  const path = exportPath(uploads, file);
  const sheets = await readBack(path, rows);
  await rm(path);
  const mb = round((file.bytes ?? 0) / 1e6);
  return { name: one.name, rows, rows_per_second: Math.round(rows / seconds), mb, ...used, sheets };
}

async function main(): Promise<void> {
  const measured: Measured[] = [];
  await withStage(async (stage) => {
    for (const one of CASES.filter(({ name }) => name.includes(values.only))) {
      const result = await measure(stage, one);
      measured.push(result);
      console.log(`\r  ${JSON.stringify(result)}`);
    }
  });
  const most = Math.max(...measured.map(({ worker_rss_mb }) => worker_rss_mb));
  if (most > MOST_MB) {
    console.log(`the worker took ${most} MB, and should take ${MOST_MB} at the most`);
    process.exitCode = 1;
  }
  console.log(JSON.stringify({ bench: 'export', rows: ROWS, worker_rss_mb: most, cases: measured }));
}

await main();
