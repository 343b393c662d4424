import { LockMode } from '@mikro-orm/core';
import type { Work } from '../../database/work.js';
import { crossOff } from '../../jobs/relay-jobs.js';
import type { Id } from '../../platform/id.js';
import { ContactImport } from '../contact-import.js';
import { isOver, type OpenImport } from './open-import.js';
import { TakenOver } from './write-batch.js';

const LONGEST_FAILURE = 500;

/**
 * Ends an import and crosses its job off. `failure` tells the file's owner why it could not be read; null when all of it
 * was. Closing it again after a commit in doubt changes nothing. Throws TakenOver.
 */
export async function closeImport(
  work: Work,
  input: { run: OpenImport; jobId: Id; failure: string | null },
): Promise<void> {
  const { em, actor, now, touched } = work;
  const key = { accountId: actor.accountId, id: input.run.importId };
  const row = await em.findOneOrFail(ContactImport, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (isOver(row) && row.revision === input.run.revision + 1) return;
  if (row.revision !== input.run.revision) throw new TakenOver();
  row.state = input.failure === null ? 'done' : 'failed';
  row.failure = input.failure?.slice(0, LONGEST_FAILURE) ?? null;
  if (input.failure === null) row.bytesRead = row.bytesTotal;
  row.finishedAt = now;
  row.revision = input.run.revision + 1;
  await em.flush();
  crossOff(work, input.jobId);
  touched.import(actor.accountId, input.run.importId);
}
