import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../../audit/record-audit.js';
import type { Work } from '../../database/work.js';
import { publicId, type Id } from '../../platform/id.js';
import { InvalidState, NotFound } from '../../platform/refusal.js';
import { ContactImport } from '../contact-import.js';
import { isOver } from './open-import.js';

/**
 * Stops an import: at once while it waits, else after the batch under way. What was written stays. Throws NotFound,
 * InvalidState when it is over.
 */
export async function cancelImport(work: Work, { importId }: { importId: Id }): Promise<ContactImport> {
  const { em, actor, now, touched } = work;
  const key = { accountId: actor.accountId, id: importId };
  const row = await em.findOne(ContactImport, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const target = publicId('contactImport', importId);
  if (row === null) throw new NotFound('import', target);
  if (isOver(row)) throw new InvalidState('The import is over: there is nothing left to stop.', row.state);
  if (row.cancelledAt != null) return row;
  row.cancelledAt = now;
  if (row.state === 'queued') {
    row.state = 'cancelled';
    row.finishedAt = now;
    row.revision = (row.revision ?? 0) + 1;
  }
  // a running one keeps its revision: it is the run's fence
  await em.flush();
  touched.import(actor.accountId, importId);
  recordAudit(work, { action: 'import.cancelled', target, after: { rows: row.rows ?? 0 } });
  return row;
}
