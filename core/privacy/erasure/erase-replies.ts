import { idBytes, idList, idLiteral, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { addToReport } from '../run-request.js';

export interface Replies {
  msisdn: string;
  contactIds: readonly Id[];
}

/** SQL for the replies of a person to this account: carriers tell a number with a plus, with 00 or with neither. */
export function repliesOf({ actor }: Work, { msisdn, contactIds }: Replies): string {
  const digits = msisdn.slice(1);
  const spellings = `(${[msisdn, digits, `00${digits}`].map(textLiteral).join(',')})`;
  const known = contactIds.length === 0 ? '' : `contact_id in ${idList(contactIds)} or`;
  return `account_id = ${idLiteral(actor.accountId)} and (${known} sender in ${spellings})`;
}

const BATCH = 500;

/** Deletes some of what a person sent. Returns how many; none when there are none left. */
export async function eraseReplies(
  work: Work,
  { requestId, ...replies }: Replies & { requestId: Id },
): Promise<number> {
  const rows = await work.sql.rows<{ carrier_id: Buffer; id: Buffer }>(
    `select carrier_id, id from inbound_message where ${repliesOf(work, replies)} limit ${BATCH}`,
  );
  for (const { carrier_id: carrier, id } of rows) {
    work.sql.later('delete from inbound_message where carrier_id = ? and id = ?', [carrier, id]);
  }
  await addToReport(work, requestId, { inbound_message: rows.length });
  return rows.length;
}

/**
 * Files that hold whoever was there when they were made, also while the erasure waited: gone at once, those under way are begun
 * anew.
 */
export async function dropExports(work: Work, { requestId }: { requestId: Id }): Promise<void> {
  const { sql, actor, now } = work;
  const which = `account_id = ? and kind in ('contacts','messages','person')`;
  const key = [idBytes(actor.accountId)];
  const dropped = await sql.run(
    `update export_file set expires_at = ? where ${which} and state = 'done' and expires_at > ?`,
    [now, ...key, now],
  );
  await sql.run(`update export_file set revision = revision + 1 where ${which} and state = 'running'`, key);
  await addToReport(work, requestId, { export_file: dropped });
}

/** A number without its country is looked for by this many digits. */
const TOLD_BY = 9;

/** What somebody typed to find the person, where nothing goes by it any more. */
export async function dropSearches(
  work: Work,
  { requestId, msisdn }: { requestId: Id; msisdn: string },
): Promise<void> {
  const { sql, actor } = work;
  const which = `account_id = ? and state in ('done','failed','cancelled')`;
  const key = [idBytes(actor.accountId), `%${msisdn.slice(-TOLD_BY)}%`];
  const edits = await sql.run(
    `update bulk_edit set selection = '{}' where ${which} and selection like ?`,
    key,
  );
  const exports = await sql.run(
    `update export_file set parameters = '{}' where ${which} and parameters like ?`,
    key,
  );
  await addToReport(work, requestId, { bulk_edit: edits, export_file: exports });
}
