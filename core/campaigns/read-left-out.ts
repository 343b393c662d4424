import { toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

/** Somebody whom a campaign left out. */
export interface LeftOut {
  /** The contact's: the page goes by it. */
  id: Id;
  /** Null when the contact is no more. */
  msisdn: string | null;
  reason: string;
  at: Date;
}

interface Row {
  contact_id: Buffer;
  msisdn: string | null;
  reason: string;
  at: string;
}

/** Whom a campaign left out, in the order of its contacts. */
export async function readLeftOut(
  work: Work,
  { campaignId, reason, first, after }: PageInput & { campaignId: Id; reason: string | null },
): Promise<Page<LeftOut>> {
  const { sql, actor } = work;
  const conditions = ['s.account_id = ?', 's.campaign_id = ?'];
  const values: unknown[] = [idBytes(actor.accountId), idBytes(campaignId)];
  if (after !== null) {
    conditions.push('s.contact_id > ?');
    values.push(idBytes(after));
  }
  if (reason !== null) {
    conditions.push('s.reason = ?');
    values.push(reason);
  }
  const rows = await sql.rows<Row>(
    `select s.contact_id, s.reason, s.at, c.msisdn
       from skipped_recipient s left join contact c on c.account_id = s.account_id and c.id = s.contact_id
      where ${conditions.join(' and ')} order by s.contact_id limit ${first + 1}`,
    values,
  );
  return toPage(
    rows.map((row) => ({
      id: idFromBytes(row.contact_id),
      msisdn: row.msisdn,
      reason: row.reason,
      at: timeFrom(row.at),
    })),
    first,
  );
}
