import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** Work written down with its cause. Deleted when done; whatever is here is relayed to the queue until then. */
export const JobRow = defineEntity({
  name: 'JobRow',
  tableName: 'job',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    name: asciiColumn(32),
    /** Stable: the same work is written down once. */
    key: asciiColumn(100).fieldName('job_key'),
    payload: p.json<object>(),
    /** The worker process that is on it. */
    owner: idColumn().nullable(),
    /** Part of the queue's job id, so that a second try is not taken for the first. */
    attempt: p.integer().unsigned().default(0),
    lastError: p.string().length(500).nullable(),
    writtenAt: timeColumn(),
    /** When the relay hands it to the queue (again). */
    relayAt: timeColumn().index('job_relay'),
  },
  uniques: [{ name: 'job_key', properties: ['accountId', 'key'] }],
});
export type JobRow = InferEntity<typeof JobRow>;

/** A running worker. One that stops beating is dead, and its jobs go to others. */
export const WorkerProcess = defineEntity({
  name: 'WorkerProcess',
  tableName: 'worker_process',
  properties: {
    id: idColumn().primary(),
    host: p.string().length(100),
    pid: p.integer().unsigned(),
    startedAt: timeColumn(),
    beatAt: timeColumn(),
  },
});
