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
  const known = contactIds.length === 0 ? '' : `contact_id in ${idList(contactIds)} or`;
  return `account_id = ${idLiteral(actor.accountId)} and (${known} sender in ${spellingsOf(msisdn)})`;
}

/** As carriers tell it. */
export function spellingsOf(msisdn: string): string {
  const digits = msisdn.slice(1);
  return `(${[msisdn, digits, `00${digits}`].map(textLiteral).join(',')})`;
}

const BATCH = 500;

/** Deletes some of what a person sent, also what is kept and is nobody's. Returns how many; none when there are none left. */
export async function eraseReplies(
  work: Work,
  { requestId, ...replies }: Replies & { requestId: Id },
): Promise<number> {
  const rows = await work.sql.rows<{ carrier_id: Buffer; id: Buffer }>(
    `(select carrier_id, id from inbound_message where ${repliesOf(work, replies)} limit ${BATCH})
     union all (select carrier_id, id from inbound_message where account_id is null and sender in ${spellingsOf(replies.msisdn)} limit ${BATCH})`,
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
