import type { z } from 'zod';
import type { Work } from '../database/work.js';
import { idBytes, newId } from '../platform/id.js';

/** `urgent` is what a person waits for; it has workers of its own. `background`: edits of many contacts, exports, privacy. */
export type QueueName = 'urgent' | 'pump' | 'bulk' | 'imports' | 'background';

/** A kind of work: its name, where it waits, the shape of its payload and the key that makes it the same work. */
export interface Job<Payload extends object> {
  name: string;
  queue: (payload: Payload) => QueueName;
  payload: z.ZodType<Payload>;
  key: (payload: Payload) => string;
}

export const defineJob = <Payload extends object>(job: Job<Payload>): Job<Payload> => job;

/** How long the relay waits before it hands over again what the process that wrote it should have handed over. */
const RELAY_AFTER_MS = 5_000;

/**
 * Writes work down. It commits with the surrounding transaction, is handed to the queue afterwards, and crossed off
 * when done. The same key while the first is not done is the same work: nothing is written.
 */
export function announce<Payload extends object>(work: Work, job: Job<Payload>, payload: Payload): void {
  const { accountId } = work.actor;
  const id = newId();
  const relayAt = new Date(work.now.getTime() + RELAY_AFTER_MS);
  work.sql.later(
    `insert into job (account_id, id, name, job_key, payload, attempt, written_at, relay_at) values (?,?,?,?,?,0,?,?)
     on duplicate key update relay_at = ?`,
    [
      idBytes(accountId),
      idBytes(id),
      job.name,
      job.key(payload),
      JSON.stringify(payload),
      work.now,
      relayAt,
      work.now,
    ],
  );
  work.written.push({ accountId, id, name: job.name, payload, attempt: 0 });
}
