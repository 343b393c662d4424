import { stopReason, type StopReason } from '../consent/stop-reason.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import type { Campaign } from './campaign.js';

export interface AudienceRow {
  id: Buffer;
  msisdn: string;
  first_name: string | null;
  last_name: string | null;
  custom: string | Record<string, string> | null;
  /** Why it must not be sent to. */
  stop: StopReason | null;
}

export interface AudiencePage {
  /** The last contact of the page before. */
  after: Id | null;
  limit: number;
  /** Contacts that joined later are not of this audience. */
  joinedBefore: Date;
  /** The custom fields cost as much as the rest of the row: asked for where the template uses them. */
  withCustom: boolean;
}

const NOTHING_BEFORE = '0'.repeat(32);

/** What of a contact a message is made of, and why it must not get one. */
export const audienceColumns = (accountId: Id, purpose: Campaign['purpose'], withCustom: boolean): string =>
  `c.id, c.msisdn, c.first_name, c.last_name, ${withCustom ? 'c.custom' : 'null as custom'}, ${stopReason(accountId, purpose ?? 'marketing')} as stop`;

/** One page of a list or of all contacts, in the order of their ids: a range of the key, however far along. */
export async function readAudience(
  { sql, actor }: Work,
  campaign: Pick<Campaign, 'listId' | 'purpose'>,
  page: AudiencePage,
): Promise<AudienceRow[]> {
  const columns = audienceColumns(actor.accountId, campaign.purpose, page.withCustom);
  const account = idBytes(actor.accountId);
  const after = idBytes(page.after ?? NOTHING_BEFORE);
  if (campaign.listId == null) {
    return await sql.rows(
      `select ${columns} from contact c
        where c.account_id = ? and c.id > ? and c.created_at <= ? order by c.id limit ${page.limit}`,
      [account, after, page.joinedBefore],
    );
  }
  return await sql.rows(
    `select straight_join ${columns}
       from list_member m join contact c on c.account_id = m.account_id and c.id = m.contact_id
      where m.account_id = ? and m.list_id = ? and m.contact_id > ? and m.added_at <= ?
      order by m.contact_id limit ${page.limit}`,
    [account, idBytes(campaign.listId), after, page.joinedBefore],
  );
}
