import { jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore, type Core } from '../../core/core.js';
import { idBytes } from '../../core/database/sql.js';
import { PLATFORM } from '../../core/database/work.js';
import { newId } from '../../core/platform/id.js';
import { createLogger } from '../../core/platform/logging.js';
import { freePort } from '../../scripts/bootstrap/ports.mjs';
import type { SimulatorOptions } from '../../simulator/options.js';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.js';
import { MASTER_KEY } from './master-key.js';
import { startTypeScript, type Program } from './programs.js';
import { startServices, type Services } from './services.js';
import { waitFor } from './wait-for.js';

export interface StackOptions {
  /** A database server that the test may stop. */
  ownDatabase?: boolean;
  simulator?: Partial<SimulatorOptions>;
  /** How the carrier is to be reached: `{ window: 50, rate: 500 }`. */
  carrier?: Record<string, string | number>;
  /** For every process of the stack. */
  env?: Record<string, string>;
}

export interface ServerProgram extends Program {
  port: number;
  /** Without a slash at the end. */
  url: string;
}

/** The real parts: database, Redis, the simulator, worker and server processes. `core` is the test's own way to them. */
export interface Stack {
  readonly core: Core;
  readonly simulator: Simulator;
  readonly services: Services;
  /** Where its worker writes the mails. */
  readonly outbox: string;
  /** Resolves when it has started; it may not have reached the carrier yet. */
  startWorker(env?: Record<string, string>): Promise<Program>;
  /** Resolves when it answers. `port`: the same again after a kill; else a free one. */
  startServer(port?: number): Promise<ServerProgram>;
}

const TEST_MS = 120_000;
const SECRET = 'a secret of forty characters for tests..';

/**
 * A stack for all tests of a file. Each test begins with an empty simulator; the processes it starts are told to end after
 * it, those started before the first test after the last, and one that does not end well by itself fails the test.
 */
export function useStack(options: StackOptions = {}): Stack {
  let core: Core;
  let simulator: Simulator;
  let services: Services;
  let outbox: string;
  /** Those of the whole file come first: what was started before its first test. */
  const programs: Program[] = [];
  let ofFile = -1;

  const stopFrom = async (first: number) => {
    const ended = await Promise.allSettled(programs.splice(first).map((one) => one.stop()));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  };
  const environment = (): Record<string, string> => ({
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redis.url,
    TOKEN_SECRET: SECRET,
    SANDBOX: 'true',
    SMTP_URL: '',
    OUTBOX_DIR: outbox,
    WORKER_PORT: '0',
    LOG_LEVEL: 'info',
    CHUNK_SIZE: '250',
    CHUNKS_IN_FLIGHT: '2',
    ...options.env,
  });
  const start = (file: string, env: Record<string, string>) => {
    const program = startTypeScript(file, [], { ...environment(), ...env });
    programs.push(program);
    return program;
  };

  jest.setTimeout(TEST_MS);

  beforeAll(async () => {
    outbox = await mkdtemp(join(tmpdir(), 'gallant-outbox-'));
    services = await startServices({ ownDatabase: options.ownDatabase ?? false });
    simulator = await startSimulator({ smppPort: 0, httpPort: 0, ...FAST, ...options.simulator });
    core = await openCore({
      config: {
        mysql: { url: services.databaseUrl },
        redis: { url: services.redis.url },
        sealing: { masterKeys: MASTER_KEY },
      },
      log: createLogger('test', 'silent'),
      pool: { size: 4 },
    });
    await addCarrier(core, simulator.smppUrl(options.carrier ?? {}));
  });

  beforeEach(() => {
    if (ofFile === -1) ofFile = programs.length;
    simulator.configure({ ...FAST, ...options.simulator });
    simulator.reset();
  });

  afterEach(() => stopFrom(ofFile));

  afterAll(async () => {
    await stopFrom(0);
    await core?.close();
    await simulator?.stop();
    await services?.close();
    await rm(outbox, { recursive: true, force: true });
  });

  return {
    get core() {
      return core;
    },
    get simulator() {
      return simulator;
    },
    get outbox() {
      return outbox;
    },
    get services() {
      return services;
    },
    async startWorker(env = {}) {
      const worker = start('worker/main.ts', env);
      await started(worker, () => worker.output().includes('worker started'));
      return worker;
    },
    async startServer(port) {
      const chosen = port ?? (await freePort());
      const url = `http://127.0.0.1:${chosen}`;
      const server = start('server/main.ts', { PORT: String(chosen) });
      await started(server, async () => (await fetch(`${url}/healthz`)).ok);
      return Object.assign(server, { port: chosen, url });
    },
  };
}

async function started(program: Program, look: () => boolean | Promise<boolean>): Promise<void> {
  await waitFor('a program to start', async () => !program.running || (await look()));
  if (!program.running) throw new Error(`A program ended at its start:\n${program.output()}`);
}

/** What a test may change and gets back before the next. */
const FAST = {
  rate: 0,
  latencyMs: 0,
  latencyJitterMs: 0,
  receiptDelayMs: 50,
  receiptJitterMs: 50,
  idFormat: 'decimal',
} as const;

async function addCarrier(core: Core, url: string): Promise<void> {
  await core.run(
    PLATFORM,
    async ({ sql, now }) => {
      await sql.run(
        `insert into carrier_account (id, name, url, enabled, id_shape, created_at) values (?,'simulator',?,1,'same',?)`,
        [idBytes(newId()), url, now],
      );
    },
    undefined,
  );
}
