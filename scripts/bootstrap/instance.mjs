import { join } from 'node:path';
import { Fault, runCommand } from './command.mjs';
import { withLock } from './lock.mjs';
import { startMariaDb } from './mariadb.mjs';
import { secretIn } from './private-files.mjs';
import { say, step } from './progress.mjs';
import { startRedis } from './redis.mjs';
import { hashOf, once } from './stamps.mjs';
import { ensureSystem } from './system-packages.mjs';
import { enter, leave } from './users.mjs';

const onWait = ({ pid }) =>
  say(`waiting for process ${pid}, which is starting or stopping the same services`);

/** Whatever `migrate` does depends on. */
const MIGRATED_FROM = ['core/database', 'core/billing', 'core/entities.ts', 'scripts/migrate.ts'];

/** Sizes by instance: what a benchmark measures must not be the disk. */
const SIZES = {
  main: { memory: '256M', redoLog: '256M' },
  test: { memory: '256M', redoLog: '128M' },
  bench: { memory: '1G', redoLog: '512M' },
};

/**
 * MariaDB and Redis under `.data/<name>/`, shared by every process of this clone that opened the same name; the last one to
 * close stops them. DATABASE_URL and REDIS_URL, if set, are used instead and never touched.
 * Returns the environment that the programs need, and `close()`.
 */
export async function openInstance(root, name, { signal }) {
  const dir = join(root, '.data', name);
  const external = { database: process.env.DATABASE_URL, redis: process.env.REDIS_URL };
  const needs = [...(external.database ? [] : ['mariadb']), ...(external.redis ? [] : ['redis'])];
  await ensureSystem(needs, { signal });
  const exclusively = (work, options) => withLock(join(dir, 'lock'), options, work);

  let services = [];
  let entered = false;
  const close = () =>
    exclusively(async () => {
      if (leave(join(dir, 'users'))) await Promise.all(services.map((service) => service.stop()));
    });
  const open = async () => {
    enter(join(dir, 'users'));
    entered = true;
    const place = { dir, leashed: false };
    const starts = await step(`starting ${needs.join(' and ')}`, () =>
      Promise.allSettled([
        external.database ? undefined : startMariaDb({ ...place, ...SIZES[name] }),
        external.redis ? undefined : startRedis(place),
      ]),
    );
    services = starts.map(({ value }) => value).filter(Boolean);
    const failure = starts.find(({ status }) => status === 'rejected');
    if (failure) throw new Fault(failure.reason.message);
    const [database, redis] = starts.map(({ value }) => value);
    const env = environment({ dir, external, database, redis });
    await migrate(root, { env, signal, stamp: database && join(dir, 'mariadb', 'gallant-migrations.stamp') });
    return env;
  };
  try {
    return { env: await exclusively(open, { signal, onWait }), close };
  } catch (error) {
    if (entered) await close();
    throw error;
  }
}

/** The process ids let a benchmark say what each part costs. */
const environment = ({ dir, external, database, redis }) => ({
  DATABASE_URL: external.database ?? database.url,
  REDIS_URL: external.redis ?? redis.url,
  TOKEN_SECRET: process.env.TOKEN_SECRET ?? secretIn(join(dir, 'token.secret')),
  UPLOAD_DIR: process.env.UPLOAD_DIR ?? join(dir, 'uploads'),
  ...(database && { MARIADB_PID: String(database.pid) }),
  ...(redis && { REDIS_PID: String(redis.pid) }),
});

/** The stamp lives with the data: whoever deletes one deletes both. A database that is not ours is always asked. */
async function migrate(root, { env, signal, stamp }) {
  const run = () =>
    step('applying migrations', async () => {
      const command = [process.execPath, '--import', 'tsx', 'scripts/migrate.ts'];
      const { code, output } = await runCommand(command, {
        cwd: root,
        env: { ...process.env, ...env },
        signal,
      });
      if (code !== 0) throw new Fault(`The migrations failed:\n${output.trimEnd()}`);
    });
  await (stamp ? once(stamp, hashOf(root, MIGRATED_FROM), run) : run());
}
