import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault, runCommand } from './command.mjs';
import { DATABASES } from './databases.mjs';
import { withLock } from './lock.mjs';
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

/**
 * A database and Redis under `.data/<name>/`, shared by every process of this clone that opened the same name; the last one to
 * close stops them. DATABASE_URL and REDIS_URL, if set, are used instead and never touched.
 * Returns the environment that the programs need, and `close()`.
 */
export async function openInstance(root, name, interrupts) {
  const dir = join(root, '.data', name);
  const exclusively = (work, options) => withLock(join(dir, 'lock'), options, work);
  const parts = await prepare(root, name, interrupts);
  let services = [];
  let entered = false;
  const close = () =>
    exclusively(async () => {
      if (leave(join(dir, 'users'))) await Promise.all(services.map((service) => service.stop()));
    });
  const open = async () => {
    enter(join(dir, 'users'));
    entered = true;
    const { database, redis, failure } = await startBoth(root, dir, parts);
    services = [database, redis].filter(Boolean);
    if (failure) throw new Fault(failure.message);
    const env = environment({ root, dir, parts, database, redis });
    const stamp = database && join(parts.database.data(root, dir), 'gallant-migrations.stamp');
    await migrate(root, { env, signal: interrupts.signal, stamp });
    return env;
  };
  try {
    return { env: await exclusively(open, { signal: interrupts.signal, onWait }), close };
  } catch (error) {
    if (entered) await close();
    throw error;
  }
}

/** What is to be private here, with everything installed that it takes. */
async function prepare(root, name, interrupts) {
  const parts = {
    database: process.env.DATABASE_URL ? undefined : DATABASES[name],
    redis: process.env.REDIS_URL ? undefined : { title: 'Redis', system: ['redis'] },
  };
  await ensureSystem(
    Object.values(parts).flatMap((part) => part?.system ?? []),
    interrupts,
  );
  await parts.database?.prepare(root, interrupts);
  return parts;
}

async function startBoth(root, dir, parts) {
  const place = { dir, leashed: false };
  const titles = [parts.database?.title, parts.redis?.title].filter(Boolean);
  if (titles.length === 0) return {};
  const [database, redis] = await step(`starting ${titles.join(' and ')}`, () =>
    Promise.allSettled([parts.database?.start(root, place), parts.redis && startRedis(place)]),
  );
  return { database: database.value, redis: redis.value, failure: database.reason ?? redis.reason };
}

/** The process ids let a benchmark say what each part costs. */
const environment = ({ root, dir, parts, database, redis }) => ({
  DATABASE_URL: database?.url ?? process.env.DATABASE_URL,
  REDIS_URL: redis?.url ?? process.env.REDIS_URL,
  TOKEN_SECRET: process.env.TOKEN_SECRET ?? secretIn(join(dir, 'token.secret')),
  ...masterKey(dir),
  UPLOAD_DIR: process.env.UPLOAD_DIR ?? join(dir, 'uploads'),
  ...parts.database?.env(root),
  ...(database && { DATABASE_PID: String(database.pid) }),
  ...(redis && { REDIS_PID: String(redis.pid) }),
});

/** It is of no use without the database, nor the database without it: both are in `dir`. */
const masterKey = (dir) =>
  process.env.MASTER_KEY || process.env.MASTER_KEY_FILE
    ? {}
    : { MASTER_KEY: secretIn(join(dir, 'master.key'), () => randomBytes(32).toString('base64')) };

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
