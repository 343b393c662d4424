import { randomBytes } from 'node:crypto';
import { MikroORM } from '@mikro-orm/mysql';
import { entities } from '../core/entities.js';
import { fillCountries } from '../core/contacts/fill-countries.js';
import { openOrm, ormConfig } from '../core/database/open-orm.js';
import { PLATFORM, createRunner } from '../core/database/work.js';
import { Vault } from '../core/platform/vault.js';
import { seedPrices } from '../core/billing/seed-prices.js';

/**
 * `migrate.ts` brings the database of DATABASE_URL up to date; `--check` compares entities with the migrations'
 * snapshot and needs no database; `--create NAME` writes a migration for the difference.
 */
async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--check')) return await check();
  if (argv[0] === '--create') return await create(argv[1] ?? 'change');
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error('DATABASE_URL is not set');
  const orm = await MikroORM.init({
    ...ormConfig(url, entities),
    migrations: { ...ormConfig(url, entities).migrations, snapshot: false },
  });
  try {
    const done = await orm.migrator.up();
    if (done.length > 0) console.log(`Applied ${done.length} migration(s).`);
    if (done.some(({ name }) => name.endsWith('_contacts_at_scale'))) await fillAllCountries(url);
    await seedPrices(orm.em.fork());
    return 0;
  } finally {
    await orm.close(true);
  }
}

async function fillAllCountries(url: string): Promise<void> {
  const orm = await openOrm(url, entities);
  const runner = createRunner({
    orm,
    clock: () => new Date(),
    vault: new Vault(randomBytes(32).toString('base64')), // seals nothing here
    together: false,
    committed: () => undefined,
  });
  let at: Awaited<ReturnType<typeof fillCountries>> = null;
  do at = await runner.run(PLATFORM, fillCountries, at);
  while (at !== null);
  await orm.close(true);
}

const OFFLINE = 'mysql://nobody@127.0.0.1:1/none';

async function check(): Promise<number> {
  const orm = await openOrm(OFFLINE, entities);
  const drifted = await orm.migrator.checkSchema();
  await orm.close(true);
  if (!drifted) return 0;
  console.error('The entities differ from the migrations. Run: npm run migration:create -- NAME');
  return 1;
}

async function create(name: string): Promise<number> {
  const orm = await openOrm(OFFLINE, entities);
  const { fileName } = await orm.migrator.create(undefined, false, false, name);
  await orm.close(true);
  console.log(fileName === '' ? 'Nothing to migrate.' : `Wrote ${fileName}.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
