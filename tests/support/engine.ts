import { openOrm, type Orm } from '../../core/database/open-orm.js';
import { createRunner, type Runner, type WrittenJob } from '../../core/database/work.js';
import { entities } from '../../core/entities.js';
import type { Id } from '../../core/platform/id.js';
import { Vault } from '../../core/platform/vault.js';
import { MASTER_KEY } from './master-key.js';
import { runTypeScript } from './programs.js';
import { createSchema, type Place } from './services.js';

/** Use cases on a real database, with a clock that stands still until a test moves it. No queue, no carrier, no process. */
export interface Engine extends Runner {
  readonly orm: Orm;
  /** What use cases take for the present. */
  now: Date;
  /** Moves the clock. */
  pass(ms: number): void;
  /** Jobs that committed transactions have written down, the oldest first. */
  readonly written: WrittenJob[];
  /** Campaigns that committed transactions have touched. */
  readonly touched: Set<Id>;
}

export interface EngineOptions {
  /** For what looks at every account's rows at once, as sweeps and the relay do. */
  ownDatabase?: boolean;
  /** As a worker's connections do. */
  together?: boolean;
}

/** An engine for all tests of a file, on the server that DATABASE_URL names. */
export function useEngine({ ownDatabase = false, together = true }: EngineOptions = {}): Engine {
  let orm: Orm;
  let runner: Runner;
  let place: Place | null = null;
  const written: WrittenJob[] = [];
  const touched = new Set<Id>();
  const clock = { now: new Date() };

  beforeAll(async () => {
    const shared = process.env.DATABASE_URL;
    if (shared === undefined) throw new Error('DATABASE_URL is not set: npm test sets it');
    if (ownDatabase) {
      place = await createSchema(shared);
      await runTypeScript('scripts/migrate.ts', [], { DATABASE_URL: place.databaseUrl });
    }
    orm = await openOrm(place?.databaseUrl ?? shared, entities, { size: 24, together });
    runner = createRunner({
      orm,
      clock: () => clock.now,
      vault: new Vault(MASTER_KEY),
      together,
      committed(outcome) {
        written.push(...outcome.written);
        for (const campaignId of outcome.touched.campaigns.keys()) touched.add(campaignId);
      },
    });
  });

  afterAll(async () => {
    await orm?.close(true);
    await place?.close();
  });

  return {
    get orm() {
      return orm;
    },
    get now() {
      return clock.now;
    },
    set now(time: Date) {
      clock.now = time;
    },
    pass: (ms) => void (clock.now = new Date(clock.now.getTime() + ms)),
    written,
    touched,
    run: (actor, useCase, input) => runner.run(actor, useCase, input),
    runSingle: (actor, useCase, input) => runner.runSingle(actor, useCase, input),
    read: (actor, useCase, input) => runner.read(actor, useCase, input),
  };
}
