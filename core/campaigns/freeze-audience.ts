import { idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { lookedUp, membershipsIn } from '../segments/memberships.js';
import { segmentCondition } from '../segments/segment-condition.js';
import type { Campaign } from './campaign.js';

/** Writes down who is in the audience now: nobody comes in later, and nobody goes but by being no contact any more. */
export async function freezeAudience(work: Work, campaign: Campaign): Promise<void> {
  const { sql, actor, now } = work;
  const account = idLiteral(actor.accountId);
  await sql.run(
    `insert into frozen_recipient (account_id, campaign_id, contact_id)
     select ${account}, ${idLiteral(campaign.id)}, ${await membersOf(work, campaign, { account, now: timeLiteral(now) })}`,
  );
}

async function membersOf(
  work: Work,
  { listId, segmentId }: Campaign,
  { account, now }: { account: string; now: string },
): Promise<string> {
  if (listId != null) {
    return `m.contact_id from list_member m
      where m.account_id = ${account} and m.list_id = ${idLiteral(listId)} and m.added_at <= ${now}`;
  }
  const condition = segmentId == null ? '1=1' : await segmentCondition(work, segmentId);
  const { joins, text } = lookedUp(condition, membershipsIn(condition));
  return `c.id from contact c ${joins} where c.account_id = ${account} and c.created_at <= ${now} and (${text})`;
}
