import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrm } from '../../core/database/open-orm.js';
import { entities } from '../../core/entities.js';
import { startDatabase, startRedis, type PrivateService } from '../../scripts/bootstrap/services.mjs';
import { runTypeScript } from './programs.js';

/** A migrated database of its own and a Redis of its own: nothing is shared with another test file. */
export interface Services {
  databaseUrl: string;
  redis: PrivateService;
  /** Null when the database is on the server that DATABASE_URL names, which belongs to all. */
  database: PrivateService | null;
  close(): Promise<void>;
}

/** `ownDatabase`: for tests that stop the server itself. Without DATABASE_URL everybody gets one. */
export async function startServices({ ownDatabase }: { ownDatabase: boolean }): Promise<Services> {
  const dir = mkdtempSync(join(tmpdir(), 'gallant-scenario-'));
  const shared = ownDatabase ? undefined : process.env.DATABASE_URL;
  const [redis, place] = await Promise.all([
    startRedis({ dir }),
    shared === undefined ? startOwnDatabase(dir) : createSchema(shared),
  ]);
  await runTypeScript('scripts/migrate.ts', [], { DATABASE_URL: place.databaseUrl });
  return {
    redis,
    databaseUrl: place.databaseUrl,
    database: place.database,
    async close() {
      await Promise.all([redis.stop(), place.close()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type Place = Pick<Services, 'databaseUrl' | 'database' | 'close'>;

async function startOwnDatabase(dir: string): Promise<Place> {
  const database = await startDatabase({ dir, memory: '64M', redoLog: '32M' });
  return { databaseUrl: database.url, database, close: () => database.stop() };
}

export async function createSchema(serverUrl: string): Promise<Place> {
  const name = `gallant_${randomBytes(6).toString('hex')}`;
  await execute(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    databaseUrl: url.href,
    database: null,
    close: () => execute(serverUrl, `drop database ${name}`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const orm = await openOrm(url, entities, { size: 1 });
  try {
    await orm.em.execute(statement);
  } finally {
    await orm.close(true);
  }
}
