import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore, type Core } from '../../core/core.js';
import { createLogger } from '../../core/platform/logging.js';
import { startMariaDb, startRedis } from '../bootstrap/services.mjs';
import { startProgram, type Program } from '../start-program.js';
import { MASTER_KEY, TOKEN_SECRET } from './secrets.js';

/** What a benchmark runs on: a MariaDB and a Redis of its own, migrated, and a core in this process. Disposed of with `stack`. */
export interface BenchStack {
  stack: AsyncDisposableStack;
  /** Removed at the end. */
  dir: string;
  mysql: { url: string; pid: number };
  redis: { url: string; pid: number };
  core: Core;
}

export interface BenchStackOptions {
  /** Those of a database that is written to at full speed. */
  large?: boolean;
  /** Statements of a transaction travel together, as in a worker. */
  together?: boolean;
}

/** Runs `act` on a new stack; all of it is gone afterwards, also when it throws. */
export async function onBenchStack<T>(
  { large = true, together = false }: BenchStackOptions,
  act: (bench: BenchStack) => Promise<T>,
): Promise<T> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'gallant-bench-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const size = large ? { memory: '1G', redoLog: '1G' } : {};
  const mysql = stack.use(await startMariaDb({ dir: join(dir, 'mariadb'), ...size }));
  const redis = stack.use(await startRedis({ dir: join(dir, 'redis') }));
  await migrate(mysql.url);
  const core = await openCore({
    config: { mysql: { url: mysql.url }, redis: { url: redis.url }, sealing: { masterKeys: MASTER_KEY } },
    ...(together && { pool: { together } }),
    log: createLogger('bench', 'warn'),
  });
  stack.defer(() => core.close());
  return await act({ stack, dir, mysql, redis, core });
}

/** Brings a new database up to date. */
async function migrate(databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error('the migrations failed');
}

interface BenchProgram {
  env?: Record<string, string>;
  /** A folder for what V8 saw of it. */
  profile?: string | undefined;
}

/** As `npm start` starts it. */
export const startBenchWorker = (
  bench: BenchStack,
  { env = {}, profile }: BenchProgram = {},
): Promise<Program> =>
  start(bench, {
    args: [
      ...profiling(profile),
      '--max-old-space-size=192',
      '--min-semi-space-size=16',
      '--max-semi-space-size=16',
      '--import',
      'tsx',
      'worker/main.ts',
    ],
    env: { WORKER_PORT: '0', MALLOC_ARENA_MAX: '2', ...env },
    ready: /worker started/,
  });

export const startBenchServer = (
  bench: BenchStack,
  { env = {}, profile }: BenchProgram = {},
): Promise<Program> =>
  start(bench, {
    args: [...profiling(profile), '--import', 'tsx', 'server/main.ts'],
    env: { HOST: '127.0.0.1', ...env },
    ready: /listening/,
  });

async function start(
  { stack, mysql, redis }: BenchStack,
  { args, env, ready }: { args: string[]; env: Record<string, string>; ready: RegExp },
): Promise<Program> {
  const program = await startProgram({
    args,
    env: { DATABASE_URL: mysql.url, REDIS_URL: redis.url, TOKEN_SECRET, MASTER_KEY, ...env },
    ready,
  });
  stack.defer(() => program.stop());
  return program;
}

const profiling = (directory: string | undefined): string[] =>
  directory === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${directory}`];
