import { idBytes, idList, idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';

/** The newest stands: who goes now may have been sent to before somebody without a contact was. */
const NEWEST = `on duplicate key update
  sender_id = if(values(at) >= texted_number.at, values(sender_id), texted_number.sender_id),
  at = greatest(texted_number.at, values(at))`;

/** A number that is no contact's is sent to. Travels with the next statement. */
export function rememberText(
  { sql, actor, now }: Work,
  { msisdn, senderId }: { msisdn: string; senderId: string },
): void {
  sql.later(`insert into texted_number (account_id, msisdn, sender_id, at) values (?,?,?,?) ${NEWEST}`, [
    idBytes(actor.accountId),
    msisdn,
    senderId,
    now,
  ]);
}

/**
 * Call it before contacts go, hand their messages on or get other numbers: their numbers' STOPs must still find the account.
 * One look into the index on messages for each. Travels with the next statement.
 */
export function rememberTexted({ sql, actor }: Work, contactIds: readonly Id[]): void {
  if (contactIds.length === 0) return;
  sql.later(
    `insert into texted_number (account_id, msisdn, sender_id, at)
     select c.account_id, c.msisdn, m.sender_id, m.created_at from contact c
       join message m on m.account_id = c.account_id and m.id = (
         select x.id from message x where x.account_id = c.account_id and x.contact_id = c.id and x.recipient = c.msisdn and x.state <> 'cancelled'
          order by x.id desc limit 1)
      where c.account_id = ${idLiteral(actor.accountId)} and c.id in ${idList(contactIds)}
     ${NEWEST}`,
  );
}
