import { Redis } from 'ioredis';
import { sendLetter } from './accounts/letter-jobs.js';
import { Revocations } from './accounts/revocations.js';
import { pumpCampaign } from './campaigns/campaign-jobs.js';
import { clearGroup } from './contacts/edit/group-jobs.js';
import { editContacts } from './contacts/fields/bulk-edit-jobs.js';
import { importContactsJob } from './contacts/contact-jobs.js';
import { openOrm, type Orm, type PoolOptions } from './database/open-orm.js';
import { createRunner, type Clock, type Runner } from './database/work.js';
import { entities } from './entities.js';
import { leaveRedis } from './events/leave-redis.js';
import { openLiveEvents, type LiveEvents } from './events/live-events.js';
import { makeExport } from './exports/export-jobs.js';
import type { Job } from './jobs/job.js';
import { JobQueues } from './jobs/queue/job-queues.js';
import { LivePublisher } from './live/live-publisher.js';
import { submitChunk } from './messages/message-jobs.js';
import { clearDoNotDisturb } from './operators/do-not-disturb-jobs.js';
import type { Config } from './platform/config.js';
import type { Logger } from './platform/logging.js';
import { Vault } from './platform/vault.js';
import { applyRetention, erasePersonJob, exportPerson } from './privacy/privacy-jobs.js';

/** Every kind of job there is. */
export const JOBS = [
  pumpCampaign,
  submitChunk,
  importContactsJob,
  editContacts,
  clearGroup,
  sendLetter,
  clearDoNotDisturb,
  makeExport,
  exportPerson,
  erasePersonJob,
  applyRetention,
] as unknown as readonly Job<never>[];

/** What every process stands on: transactions, jobs, live events. */
export interface Core extends Runner {
  orm: Orm;
  redis: Redis;
  queues: JobQueues;
  events: LiveEvents;
  revocations: Revocations;
  clock: Clock;
  log: Logger;
  close(): Promise<void>;
}

export interface CoreOptions {
  config: Pick<Config, 'mysql' | 'redis' | 'sealing'>;
  log: Logger;
  clock?: Clock;
  pool?: PoolOptions;
}

const MAX_RECONNECT_WAIT_MS = 1_000;

export async function openCore({
  config,
  log,
  clock = () => new Date(),
  pool = {},
}: CoreOptions): Promise<Core> {
  const orm = await openOrm(config.mysql.url, entities, pool);
  const redis = new Redis(config.redis.url, {
    maxRetriesPerRequest: null,
    retryStrategy: (tries) => Math.min(MAX_RECONNECT_WAIT_MS, tries * 50),
  });
  redis.on('error', (error) => log.debug({ fault: error.message }, 'redis is away'));
  const queues = new JobQueues(redis, JOBS);
  const events = openLiveEvents(redis);
  const revocations = new Revocations(events);
  const runner: Runner = createRunner({
    orm,
    clock,
    vault: new Vault(config.sealing.masterKeys),
    together: pool.together ?? false,
    committed: ({ written, touched }) => {
      if (touched.credentials !== null) revocations.tell([...touched.credentials]);
      live.tell(touched);
      // while Redis is away nothing is kept for it in memory: the jobs' rows are relayed when it is back
      if (written.length === 0 || redis.status !== 'ready') return;
      queues
        .add(written)
        .catch((error: unknown) => log.warn({ fault: String(error) }, 'jobs will be relayed later'));
    },
  });
  const live = new LivePublisher(runner, events, log);
  return {
    ...runner,
    orm,
    redis,
    queues,
    events,
    revocations,
    clock,
    log,
    async close() {
      await live.flush();
      await events.close();
      await queues.close();
      await leaveRedis(redis);
      await orm.close(true);
    },
  };
}
