import { Worker } from 'bullmq';
import { setTimeout as wait } from 'node:timers/promises';
import { safeFault } from '../../core/database/faults.js';
import { QUEUE_PREFIX, type QueuedJob } from '../../core/jobs/queue/job-queues.js';
import type { QueueName } from '../../core/jobs/job.js';
import { putBack, takeJob } from '../../core/jobs/relay-jobs.js';
import { Refusal } from '../../core/platform/refusal.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';
import { HandedBack, type Processor } from './implement.js';

const CONCURRENCY: Record<QueueName, number> = { urgent: 32, pump: 2, bulk: 8, imports: 1, background: 2 };

/** How long BullMQ waits before it gives a silent worker's job away. Ownership itself is decided in MySQL. */
const LOCK_MS = 15_000;

/** For BullMQ to say good-bye to Redis once no job runs any more. */
const FAREWELL_MS = 2_000;

/** Takes jobs off the queues. A job runs only if this worker can take its row, so doublings in Redis are harmless. */
export class JobRunner {
  private readonly workers: Worker<QueuedJob>[];
  private readonly processors: Map<string, Processor>;
  /** By id of the job. */
  private readonly running = new Map<string, Promise<void>>();
  private readonly connections: WorkerContext['core']['redis'][] = [];

  constructor(
    private readonly context: WorkerContext,
    processors: readonly Processor[],
  ) {
    this.processors = new Map(processors.map((processor) => [processor.name, processor]));
    const names = Object.keys(CONCURRENCY) as QueueName[];
    this.workers = names.map((name) => {
      const connection = context.core.redis.duplicate({ maxRetriesPerRequest: null });
      connection.on('error', () => undefined);
      this.connections.push(connection);
      const worker = new Worker<QueuedJob>(name, (job) => this.take(job.name, job.data), {
        connection,
        prefix: QUEUE_PREFIX,
        concurrency: CONCURRENCY[name],
        lockDuration: LOCK_MS,
        stalledInterval: LOCK_MS,
        maxStalledCount: 100,
        drainDelay: 1,
      });
      worker.on('error', (error) => context.core.log.debug({ queue: name, fault: error.message }, 'queue'));
      return worker;
    });
  }

  /**
   * Takes no more jobs and resolves when those under way have ended. What BullMQ still has to tell Redis by then is not
   * waited for: Redis may be away, and the rows in MySQL say what is done.
   */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.pause(true)));
    await Promise.allSettled(this.running.values());
    const isAway = this.context.core.redis.status !== 'ready';
    const closed = Promise.allSettled(this.workers.map((worker) => worker.close(isAway)));
    await Promise.race([closed, this.ended()]);
    for (const connection of this.connections) connection.disconnect();
  }

  private async ended(): Promise<void> {
    do {
      await Promise.allSettled(this.running.values());
      await wait(FAREWELL_MS);
    } while (this.running.size > 0);
  }

  private async take(name: string, job: QueuedJob): Promise<void> {
    const { jobId } = job;
    if (this.running.has(jobId)) return;
    const run = this.run(name, job).finally(() => this.running.delete(jobId));
    this.running.set(jobId, run);
    await run;
  }

  private async run(name: string, { accountId, jobId, payload }: QueuedJob): Promise<void> {
    const processor = this.processors.get(name);
    if (processor === undefined) throw new Error(`No processor for ${name}`);
    const { core, workerId, metrics } = this.context;
    const actor = { accountId, userId: null };
    const log = core.log.child({ job: name, jobId });
    try {
      if (!(await core.runSingle(actor, takeJob, { jobId, workerId }))) return;
      const ended = metrics.jobSeconds.startTimer({ job: name });
      await processor.process(this.context, { payload, actor, jobId });
      ended();
    } catch (error) {
      await this.failed({ actor, jobId, error, log });
    }
  }

  private async failed(input: {
    actor: { accountId: string; userId: null };
    jobId: string;
    error: unknown;
    log: WorkerContext['core']['log'];
  }): Promise<void> {
    const { actor, jobId, error, log } = input;
    const { core, workerId } = this.context;
    const handedBack = error instanceof HandedBack;
    const fault = error instanceof Refusal ? error.message : safeFault(error);
    if (!handedBack)
      log.warn(
        { fault, stack: (error as Error).stack?.split('\n').slice(1, 4) },
        'job failed; tried again later',
      );
    try {
      const release = { jobId, workerId, fault, soon: handedBack };
      await untilDatabaseAnswers(() => core.run(actor, putBack, release), this.context.ending);
    } catch {
      log.warn('the failed job could not be put back; it is relayed when its worker is gone');
    }
  }
}
