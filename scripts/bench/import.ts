/**
 * A file of contacts from the start of its import to its last row: validated, deduplicated, with two fields of the account's
 * own, in a list; and how long a server takes to answer others meanwhile. On the real parts: MariaDB, Redis, a worker and a
 * server, each a process of its own.
 *   npm run bench:import -- [--rows N] [--runs N] [--again] [--dressed]
 * With --again every run imports the file a second time, when all of its numbers are known; with --dressed every row gets a
 * tag and consent. Ends with one line of JSON.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import type { ContactImport } from '../../core/contacts/contact-import.js';
import { ContactList } from '../../core/contacts/contact-list.js';
import { createApiKey } from '../../core/accounts/api-keys.js';
import { startImport, type StartImport } from '../../core/contacts/import/start-import.js';
import { readImport } from '../../core/contacts/read-imports.js';
import { createTag } from '../../core/contacts/tags.js';
import { createUpload, uploadPath } from '../../core/contacts/uploads.js';
import type { Core } from '../../core/core.js';
import { idBytes } from '../../core/database/sql.js';
import type { Actor, Work } from '../../core/database/work.js';
import { newId, type Id } from '../../core/platform/id.js';
import { firstFreePort } from '../bootstrap/ports.mjs';
import { answerTimes, p99 } from './answer-times.js';
import { onBenchStack, startBenchServer, startBenchWorker } from './bench-stack.js';
import { cpuSeconds, memoryMb } from './usage.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    again: { type: 'boolean', default: false },
    dressed: { type: 'boolean', default: false },
    'cpu-prof': { type: 'string' },
  },
});
const ROWS = Number(values.rows);
const LOOK_EVERY_MS = 200;
const QUIET_MS = 15_000;
/** Slower than this is not slow but stuck. */
const SLOWEST_ROWS_A_SECOND = 1_000;

interface Measured {
  rows_per_second: number;
  cpu_us_per_row: { worker: number; mysql: number };
  worker_rss_mb: number;
  event_loop_max_ms: number;
  /** Of a server that others ask meanwhile. */
  p99_ms: { before: number; during: number };
  again_rows_per_second?: number;
}

interface Stage {
  core: Core;
  uploads: string;
  worker: { pid: number; port: number };
  mysqlPid: number;
  url: string;
}

async function withStage<T>(act: (stage: Stage) => Promise<T>): Promise<T> {
  return await onBenchStack({}, async (stack) => {
    const uploads = join(stack.dir, 'uploads');
    const port = await firstFreePort(27_900);
    const env = { UPLOAD_DIR: uploads };
    const worker = await startBenchWorker(stack, {
      env: { ...env, WORKER_PORT: String(port) },
      profile: values['cpu-prof'],
    });
    const httpPort = await firstFreePort(28_000);
    await startBenchServer(stack, { env: { ...env, PORT: String(httpPort) } });
    const url = `http://127.0.0.1:${httpPort}`;
    return await act({
      core: stack.core,
      uploads,
      worker: { pid: worker.pid, port },
      mysqlPid: stack.mysql.pid,
      url,
    });
  });
}

async function makeAccount({ sql, actor, now }: Work): Promise<void> {
  await sql.run(
    `insert into account (id, name, currency, country, time_zone, created_at) values (?, 'Benchmark', 'KES', 'KE', 'Africa/Nairobi', ?)`,
    [idBytes(actor.accountId), now],
  );
}

async function upload({ core, uploads }: Stage, actor: Actor, file: string): Promise<Id> {
  const id = newId();
  const path = uploadPath(uploads, actor.accountId, id);
  await mkdir(dirname(path), { recursive: true });
  await copyFile(file, path);
  await core.run(actor, createUpload, { id, fileName: 'contacts.csv', bytes: (await stat(file)).size });
  return id;
}

async function makeDress(work: Work, name: Id): Promise<Partial<StartImport>> {
  const tag = await createTag(work, { name });
  const consent = { purpose: 'marketing', state: 'opted_in', evidence: 'The form at the till.' } as const;
  return { tagIds: [tag.id], consent };
}

/** Seconds from the start of the import to its end, and how it ended. */
async function importOnce(
  stage: Stage,
  actor: Actor,
  file: string,
): Promise<{ seconds: number; ended: ContactImport }> {
  const { core } = stage;
  const uploadId = await upload(stage, actor, file);
  const started = performance.now();
  const dress = values.dressed ? await core.run(actor, makeDress, uploadId) : {};
  const { id: importId } = await core.run(actor, startImport, {
    ...dress,
    uploadId,
    listId: null,
    newListName: `List ${uploadId}`,
    defaultCountry: 'KE',
    onKnown: 'fill',
  });
  const deadline = started + 30_000 + (ROWS / SLOWEST_ROWS_A_SECOND) * 1_000;
  for (;;) {
    await wait(LOOK_EVERY_MS);
    const ended = await core.read(actor, readImport, { importId });
    if (ended === null || ended.state === 'failed' || performance.now() > deadline)
      throw new Error(`the import did not end well: ${JSON.stringify(ended)}`);
    process.stdout.write(
      `\r  ${(ended.rows ?? 0).toLocaleString('en')} of ${ROWS.toLocaleString('en')} rows   `,
    );
    if (ended.state !== 'done') continue;
    const { finishedAt, createdAt } = ended;
    return { seconds: ((finishedAt?.getTime() ?? 0) - createdAt.getTime()) / 1_000, ended };
  }
}

async function check({ core }: Stage, actor: Actor, ended: ContactImport): Promise<void> {
  const { imported = 0, updated = 0, unchanged = 0, duplicates = 0, refused = 0 } = ended;
  const inList = await core.read(
    actor,
    async ({ em }) =>
      (await em.findOneOrFail(ContactList, { accountId: actor.accountId, id: ended.listId ?? '' }))
        .contactCount,
    undefined,
  );
  const sum = imported + updated + unchanged + duplicates + refused;
  if (sum !== ROWS || inList !== imported + updated + unchanged)
    throw new Error(`the rows do not add up: ${JSON.stringify({ ...ended, sum, inList })}`);
}

/** The longest time since it was asked before that the worker's event loop answered to nothing. */
async function eventLoopMaxMs(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) * 1_000;
}

async function measure(stage: Stage, file: string): Promise<Measured> {
  const actor: Actor = { accountId: newId(), userId: null };
  await stage.core.run(actor, makeAccount, undefined);
  const { secret } = await stage.core.run(actor, createApiKey, { name: 'Benchmark' });
  const others = { url: stage.url, authorization: `Bearer ${secret}` };
  await answerTimes(others, wait(QUIET_MS / 5)); // what is compiled with the first answers
  const quiet = p99(await answerTimes(others, wait(QUIET_MS)));
  await eventLoopMaxMs(stage.worker.port);
  const before = { worker: cpuSeconds(stage.worker.pid), mysql: cpuSeconds(stage.mysqlPid) };
  const importing = importOnce(stage, actor, file);
  const during = p99(await answerTimes(others, importing));
  const { seconds, ended } = await importing;
  const perRow = (after: number, at: number) => round(((after - at) / ROWS) * 1e6);
  const measured: Measured = {
    rows_per_second: Math.round(ROWS / seconds),
    cpu_us_per_row: {
      worker: perRow(cpuSeconds(stage.worker.pid), before.worker),
      mysql: perRow(cpuSeconds(stage.mysqlPid), before.mysql),
    },
    worker_rss_mb: Math.round(memoryMb(stage.worker.pid).peak),
    event_loop_max_ms: round(await eventLoopMaxMs(stage.worker.port)),
    p99_ms: { before: round(quiet), during: round(during) },
  };
  await check(stage, actor, ended);
  if (values.again) {
    const again = await importOnce(stage, actor, file);
    await check(stage, actor, again.ended);
    measured.again_rows_per_second = Math.round(ROWS / again.seconds);
  }
  return measured;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function main(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'gallant-contacts-'));
  const file = join(dir, 'contacts.csv');
  const runs: Measured[] = [];
  try {
    console.log(`writing a file of ${ROWS.toLocaleString('en')} rows`);
    const make = [
      '--import',
      'tsx',
      'scripts/sample/make-contacts.ts',
      '--rows',
      String(ROWS),
      '--out',
      file,
    ];
    await promisify(execFile)(process.execPath, make);
    for (let run = 1; run <= Number(values.runs); run += 1) {
      console.log(`run ${run} of ${values.runs}`);
      const measured = await withStage((stage) => measure(stage, file));
      console.log(`\r  ${JSON.stringify(measured)}`);
      runs.push(measured);
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  const middle = (read: (run: Measured) => number | undefined) => median(runs.map((run) => read(run) ?? 0));
  console.log(
    JSON.stringify({
      bench: 'import',
      rows: ROWS,
      rows_per_second: middle((run) => run.rows_per_second),
      runs: runs.map((run) => run.rows_per_second),
      cpu_us_per_row: {
        worker: middle((run) => run.cpu_us_per_row.worker),
        mysql: middle((run) => run.cpu_us_per_row.mysql),
      },
      worker_rss_mb: middle((run) => run.worker_rss_mb),
      event_loop_max_ms: middle((run) => run.event_loop_max_ms),
      p99_ms: {
        before: middle((run) => run.p99_ms.before),
        during: middle((run) => run.p99_ms.during),
        ratio: round(middle((run) => run.p99_ms.during / run.p99_ms.before)),
      },
      ...(values.again && { again_rows_per_second: middle((run) => run.again_rows_per_second) }),
    }),
  );
}

await main();
