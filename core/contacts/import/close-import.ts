import { LockMode } from '@mikro-orm/core';
import type { Work } from '../../database/work.js';
import { crossOff } from '../../jobs/relay-jobs.js';
import type { Id } from '../../platform/id.js';
import { ContactImport } from '../contact-import.js';
import { isOver, type OpenImport } from './open-import.js';
import { TakenOver } from './write-batch.js';

const LONGEST_FAILURE = 500;

/** How an import ended: with the last row, before it because somebody wanted so, or because the file could not be read. */
export type ImportEnd = 'whole' | 'cancelled' | { failure: string };

/**
 * Ends an import and crosses its job off. A failure tells the file's owner why it could not be read. Closing it again
 * after a commit in doubt changes nothing. Throws TakenOver.
 */
export async function closeImport(
  work: Work,
  input: { run: OpenImport; jobId: Id; end: ImportEnd },
): Promise<void> {
  const { em, actor, now, touched } = work;
  const { run, jobId, end } = input;
  const key = { accountId: actor.accountId, id: run.importId };
  const row = await em.findOneOrFail(ContactImport, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (isOver(row) && row.revision === run.revision + 1) return;
  if (row.revision !== run.revision) throw new TakenOver();
  if (typeof end === 'object') {
    row.state = 'failed';
    row.failure = end.failure.slice(0, LONGEST_FAILURE);
  } else {
    row.state = end === 'whole' ? 'done' : 'cancelled';
  }
  if (end === 'whole') row.bytesRead = row.bytesTotal;
  row.finishedAt = now;
  row.revision = run.revision + 1;
  await em.flush();
  crossOff(work, jobId);
  touched.import(actor.accountId, run.importId);
}
