import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Core } from '../../core/core.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export type WorkerMetrics = ReturnType<typeof createWorkerMetrics>;

/** What a worker tells Prometheus. */
export function createWorkerMetrics(core: Core) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const depths = new Gauge({
    name: 'gallant_queue_depth',
    help: 'Jobs waiting or running',
    labelNames: ['queue'],
    registers,
    async collect() {
      this.reset();
      if (core.redis.status !== 'ready') return;
      for (const [queue, depth] of Object.entries(await core.queues.depths())) this.set({ queue }, depth);
    },
  });
  return {
    registry,
    depths,
    outcomes: new Counter({
      name: 'gallant_messages_settled_total',
      help: 'Messages by what happened at the carrier',
      labelNames: ['outcome'],
      registers,
    }),
    receipts: new Counter({
      name: 'gallant_receipts_total',
      help: 'Receipts by what they say',
      labelNames: ['state'],
      registers,
    }),
    submitSeconds: new Histogram({
      name: 'gallant_submit_seconds',
      help: 'From the write of a part to the answer of the carrier',
      labelNames: ['carrier'],
      buckets: SECONDS,
      registers,
    }),
    receiptSeconds: new Histogram({
      name: 'gallant_receipt_batch_seconds',
      help: 'Applying one batch of receipts',
      buckets: SECONDS,
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'gallant_job_seconds',
      help: 'One run of a job',
      labelNames: ['job'],
      buckets: SECONDS,
      registers,
    }),
  };
}
