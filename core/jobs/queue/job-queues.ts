import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { WrittenJob } from '../../database/work.js';
import type { Job, QueueName } from '../job.js';

/** What travels through Redis: ids only. The truth is the job's row. */
export interface QueuedJob {
  accountId: string;
  jobId: string;
  payload: object;
}

export const QUEUE_PREFIX = 'gallant';
export const QUEUE_NAMES: readonly QueueName[] = ['urgent', 'pump', 'bulk', 'imports', 'background'];

/** A second try has another id than the first, which the queue may still hold as running. */
const queueJobId = (job: WrittenJob): string => `${job.id}-${job.attempt}`;

/** Hands written jobs to BullMQ. */
export class JobQueues {
  private readonly queues: Map<QueueName, Queue<QueuedJob>>;
  private readonly kinds: Map<string, Job<never>>;

  constructor(redis: Redis, kinds: readonly Job<never>[]) {
    this.queues = new Map(
      QUEUE_NAMES.map((name) => [
        name,
        new Queue<QueuedJob>(name, { connection: redis, prefix: QUEUE_PREFIX }),
      ]),
    );
    for (const queue of this.queues.values()) queue.on('error', () => undefined);
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]));
  }

  /** Adds the jobs; one that the queue holds already stays as it is. Rejects when Redis is away: they are relayed later. */
  async add(jobs: readonly WrittenJob[]): Promise<void> {
    const byQueue = Map.groupBy(jobs, (job) => this.queueOf(job));
    await Promise.all(
      [...byQueue].map(([name, group]) =>
        this.queues.get(name)?.addBulk(
          group.map((job) => ({
            name: job.name,
            data: { accountId: job.accountId, jobId: job.id, payload: job.payload },
            opts: { jobId: queueJobId(job), removeOnComplete: true, removeOnFail: true },
          })),
        ),
      ),
    );
  }

  /** Jobs waiting or running, by queue. */
  async depths(): Promise<Record<QueueName, number>> {
    const entries = await Promise.all(
      [...this.queues].map(
        async ([name, queue]) => [name, await queue.getJobCountByTypes('wait', 'active')] as const,
      ),
    );
    return Object.fromEntries(entries) as Record<QueueName, number>;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(job: WrittenJob): QueueName {
    const kind = this.kinds.get(job.name);
    if (kind === undefined) throw new Error(`Unknown job kind ${job.name}`);
    return kind.queue(job.payload as never);
  }
}
