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

export interface PoolOptions {
  /** Connections at most. */
  size?: number | undefined;
  /**
   * Several statements in one text (`OpenTransaction`). For processes that nobody outside talks to: an injection could not
   * only change a statement there but add some.
   */
  together?: boolean | undefined;
}

export const ormConfig = (
  url: string,
  entities: Entities,
  { size = 20, together = false }: PoolOptions = {},
) =>
  defineConfig({
    clientUrl: url,
    entities,
    forceUtcTimezone: true,
    // Its errors carry statements with values: they must not reach logs or answers.
    debug: false,
    pool: { min: 0, max: size },
    onCreateConnection: prepareConnection,
    driverOptions: { connectTimeout: 5_000, multipleStatements: together, infileStreamFactory: offeredData },
    extensions: [Migrator],
    migrations: {
      path: fileURLToPath(new URL('./migrations', import.meta.url)),
      snapshot: true,
      snapshotName: 'snapshot',
      transactional: false,
    },
  });

/** Opens the pool. Connects at the first use, so a database that is away is no error here. */
export async function openOrm(url: string, entities: Entities, pool?: PoolOptions) {
  return await MikroORM.init(ormConfig(url, entities, pool));
}
