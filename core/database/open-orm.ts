import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, defineConfig } from '@mikro-orm/mysql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';
import { fileURLToPath } from 'node:url';
import { offeredData } from './local-data.js';

export type Orm = Awaited<ReturnType<typeof openOrm>>;
/**
 * Reads see what is committed, and no gap is locked: batches of different campaigns do not wait for each other. Said once
 * a connection, not once a transaction, which would be a statement more in each.
 */
const SESSION = [
  'set session transaction isolation level read committed',
  "set session time_zone = '+00:00'",
];

async function prepareConnection(connection: unknown): Promise<void> {
  for (const statement of SESSION)
    await (connection as DatabaseConnection).executeQuery(CompiledQuery.raw(statement));
}

type Entities = NonNullable<Parameters<typeof defineConfig>[0]['entities']>;

export const ormConfig = (url: string, entities: Entities, poolSize = 20) =>
  defineConfig({
    clientUrl: url,
    entities,
    forceUtcTimezone: true,
    // Its errors carry statements with values: they must not reach logs or answers.
    debug: false,
    pool: { min: 0, max: poolSize },
    onCreateConnection: prepareConnection,
    driverOptions: { connectTimeout: 5_000, infileStreamFactory: offeredData },
    extensions: [Migrator],
    migrations: {
      path: fileURLToPath(new URL('./migrations', import.meta.url)),
      snapshot: true,
      snapshotName: 'snapshot',
      transactional: false,
    },
  });

/** Opens the pool. Connects at the first use, so a database that is away is no error here. */
export async function openOrm(url: string, entities: Entities, poolSize?: number) {
  return await MikroORM.init(ormConfig(url, entities, poolSize));
}
