import type { Actor } from '../../core/database/work.js';
import type { Job } from '../../core/jobs/job.js';
import type { Id } from '../../core/platform/id.js';
import type { WorkerContext } from '../worker-context.js';

export interface JobRun<Payload> {
  payload: Payload;
  actor: Actor;
  /** The job's row: crossed off by the processor in the transaction that finishes the work. */
  jobId: Id;
}

export interface Processor {
  name: string;
  process(context: WorkerContext, run: JobRun<unknown>): Promise<void>;
}

/** Thrown by a processor that was told to stop: its job goes to another worker at once. */
export class HandedBack extends Error {}

/** Binds a kind of job to what is done for it; the payload is parsed at this end as well. */
export const implement = <Payload extends object>(
  job: Job<Payload>,
  process: (context: WorkerContext, run: JobRun<Payload>) => Promise<void>,
): Processor => ({
  name: job.name,
  process: (context, run) => process(context, { ...run, payload: job.payload.parse(run.payload) }),
});
