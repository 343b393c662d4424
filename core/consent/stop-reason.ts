import { idLiteral } from '../database/sql.js';
import type { Id } from '../platform/id.js';
import type { Purpose } from './consent.js';

/** Why a contact must not be sent to, as far as its number and its consent tell. */
export type StopReason = 'opted_out' | 'no_consent' | 'do_not_disturb';

/**
 * An SQL expression over the table `contact c`: a StopReason, or null for one who may be sent to. Whether there is a register
 * at all, and whether the account wants opt-ins, is asked once a statement, not once a contact.
 */
export function stopReason(accountId: Id, purpose: Purpose): string {
  if (purpose === 'transactional') {
    return `case when c.transactional_out_at is not null then 'opted_out'
      when (select 1 from do_not_disturb_list where everything = 1 limit 1) = 1
        and exists (select 1 from do_not_disturb d where d.msisdn = c.msisdn and d.everything = 1) then 'do_not_disturb' end`;
  }
  return `case when c.opted_out_at is not null then 'opted_out'
      when c.opted_in_at is null and (select marketing_needs_opt_in from account where id = ${idLiteral(accountId)}) = 1 then 'no_consent'
      when (select 1 from do_not_disturb_list limit 1) = 1
        and exists (select 1 from do_not_disturb d where d.msisdn = c.msisdn) then 'do_not_disturb' end`;
}
