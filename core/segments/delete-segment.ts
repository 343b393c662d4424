import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../audit/record-audit.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { InUse } from '../platform/refusal.js';
import { findSegment } from './segment-condition.js';
import type { Segment } from './segment.js';

/** Throws NotFound, and InUse while a campaign that is not over or a task that is not done goes by it. */
export async function deleteSegment(work: Work, { segmentId }: { segmentId: Id }): Promise<Segment> {
  const segment = await findSegment(work, segmentId, LockMode.PESSIMISTIC_WRITE);
  const usedBy = await usersOf(work, segmentId);
  if (usedBy.length > 0) throw new InUse('Something goes by this segment. Change that first.', usedBy);
  await work.em.remove(segment).flush();
  recordAudit(work, {
    action: 'segment.deleted',
    target: publicId('segment', segmentId),
    before: { name: segment.name },
  });
  return segment;
}

const SHOWN = 20;

async function usersOf({ sql, actor }: Work, segmentId: Id): Promise<string[]> {
  const account = idBytes(actor.accountId);
  const campaigns = await sql.rows<{ name: string }>(
    `select name from campaign where account_id = ? and segment_id = ? and state not in ('done', 'cancelled')
      order by id desc limit ${SHOWN}`,
    [account, idBytes(segmentId)],
  );
  const edits = await sql.rows<{ id: Buffer }>(
    `select id from bulk_edit where account_id = ? and state in ('queued', 'running') and selection like ? limit 1`,
    [account, `%${segmentId}%`],
  );
  const exports = await sql.rows<{ file_name: string }>(
    `select file_name from export_file where account_id = ? and state in ('queued', 'running') and parameters like ? limit ${SHOWN}`,
    [account, `%${segmentId}%`],
  );
  return [
    ...campaigns.map(({ name }) => `The campaign ${name}`),
    ...(edits.length > 0 ? ['A bulk edit that is under way'] : []),
    ...exports.map(({ file_name }) => `The export ${file_name}`),
  ];
}
