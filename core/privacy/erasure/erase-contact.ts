import { removeContacts } from '../../contacts/bulk/remove-contacts.js';
import { idList, idLiteral, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import { addToReport, type Report } from '../run-request.js';

/** The contact with this number, and those with other numbers among `ids`. */
export async function findContacts(
  { sql, actor }: Work,
  { msisdn, ids }: { msisdn: string; ids: readonly Id[] },
): Promise<{ own: Id | null; others: Id[] }> {
  const among = ids.length === 0 ? '' : `or id in ${idList(ids)}`;
  const rows = await sql.rows<{ id: Buffer; msisdn: string }>(
    `select id, msisdn from contact
      where account_id = ${idLiteral(actor.accountId)} and (msisdn = ${textLiteral(msisdn)} ${among})`,
  );
  const own = rows.find((row) => row.msisdn === msisdn);
  return {
    own: own === undefined ? null : idFromBytes(own.id),
    others: rows.filter((row) => row.msisdn !== msisdn).map((row) => idFromBytes(row.id)),
  };
}

/** Keyed by what they belong to, not by contact: each edit and each campaign is probed. */
const TRACES = [
  { table: 'bulk_edit_change', of: 'bulk_edit', key: 'edit_id' },
  { table: 'skipped_recipient', of: 'campaign', key: 'campaign_id' },
  { table: 'frozen_recipient', of: 'campaign', key: 'campaign_id' },
] as const;

/** What a person was as a contact, now or before: also of one that was deleted by hand. */
export async function eraseContacts(
  work: Work,
  { requestId, contactIds, msisdn }: { requestId: Id; contactIds: readonly Id[]; msisdn: string },
): Promise<void> {
  const report: Report = {};
  const account = idLiteral(work.actor.accountId);
  report.preference_code = await work.sql.run(
    `delete from preference_code where account_id = ${account} and msisdn = ${textLiteral(msisdn)}`,
  );
  if (contactIds.length > 0) {
    report.contact = await removeContacts(work, contactIds);
    for (const { table, of, key } of TRACES) {
      report[table] = await work.sql.run(
        `delete t from ${of} o join ${table} t on t.account_id = o.account_id and t.${key} = o.id
          where o.account_id = ${account} and t.contact_id in ${idList(contactIds)}`,
      );
    }
  }
  await addToReport(work, requestId, report);
}
