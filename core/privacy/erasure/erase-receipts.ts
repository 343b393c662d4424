import { idBytes, idLiteral, keysCondition, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { addToReport } from '../run-request.js';
import { spellingsOf } from './erase-replies.js';

interface Receipts {
  requestId: Id;
  msisdn: string;
}

/**
 * Receipts for the number that wait for their message, at whatever carrier: no message of this account's is on the way any more.
 * One that another account's message may be resolved by stays. Those that come later find a message without a number, and are not
 * kept (core/dispatch/match-receipts.ts).
 */
export async function eraseReceipts(work: Work, { requestId, msisdn }: Receipts): Promise<void> {
  const rows = await work.sql.rows<{ carrier_id: Buffer; id: Buffer }>(
    `select w.carrier_id, w.id from waiting_receipt w
      where w.recipient in ${spellingsOf(msisdn)}
        and not exists (select 1 from unresolved_message u where u.carrier_id = w.carrier_id and u.recipient = ${textLiteral(msisdn)})
        and not exists (select 1 from submission s where s.carrier_id = w.carrier_id and s.provider_id = w.provider_id
              and s.account_id <> ${idLiteral(work.actor.accountId)})`,
  );
  const keys = rows.map((row) => [row.carrier_id, row.id].map((id) => idLiteral(idFromBytes(id))));
  if (keys.length > 0)
    work.sql.later(`delete from waiting_receipt where ${keysCondition(['carrier_id', 'id'], keys)}`);
  await addToReport(work, requestId, { waiting_receipt: rows.length });
}

/** From now on nothing tells whom a STOP from the number is for: its opt-out stays under its hash. */
export async function eraseTexted(work: Work, { requestId, msisdn }: Receipts): Promise<void> {
  const removed = await work.sql.run('delete from texted_number where account_id = ? and msisdn = ?', [
    idBytes(work.actor.accountId),
    msisdn,
  ]);
  await addToReport(work, requestId, { texted_number: removed });
}
