import type { Contact } from '../contacts/contact.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { segmentCondition } from '../segments/segment-condition.js';
import type { Campaign } from './campaign.js';

export interface Membership {
  member: boolean;
  words: string;
  at: Date | null;
}

/** Whether a contact belongs to a campaign's audience, as far as can be told afterwards. */
export async function readMembership(
  work: Work,
  campaign: Campaign,
  contact: Contact | null,
): Promise<Membership> {
  if (contact === null) return outside('The number is no contact of the account.');
  const { launchedAt } = campaign;
  if (launchedAt != null && contact.createdAt > launchedAt)
    return outside('Became a contact after the launch.', contact.createdAt);
  if (campaign.frozen === true && launchedAt != null) return await ofFrozen(work, campaign, contact);
  if (campaign.listId != null) return await ofList(work, campaign, contact);
  if (campaign.segmentId != null) return await ofSegment(work, campaign, contact);
  return { member: true, words: 'The campaign goes to every contact.', at: contact.createdAt };
}

const outside = (words: string, at: Date | null = null): Membership => ({ member: false, words, at });

async function ofFrozen({ sql, actor }: Work, campaign: Campaign, contact: Contact): Promise<Membership> {
  const row = await sql.first(
    'select 1 as found from frozen_recipient where account_id = ? and campaign_id = ? and contact_id = ?',
    [idBytes(actor.accountId), idBytes(campaign.id), idBytes(contact.id)],
  );
  const at = campaign.launchedAt ?? null;
  return row === undefined
    ? outside('Was not in the audience when it was settled, at the launch.', at)
    : { member: true, words: 'Was in the audience when it was settled, at the launch.', at };
}

async function ofList({ sql, actor }: Work, campaign: Campaign, contact: Contact): Promise<Membership> {
  const account = idBytes(actor.accountId);
  const list = await sql.first<{ name: string }>(
    'select name from contact_list where account_id = ? and id = ?',
    [account, idBytes(campaign.listId ?? '')],
  );
  const row = await sql.first<{ added_at: string }>(
    'select added_at from list_member where account_id = ? and list_id = ? and contact_id = ?',
    [account, idBytes(campaign.listId ?? ''), idBytes(contact.id)],
  );
  const name = list === undefined ? 'the list of the campaign, which is no more' : `the list ${list.name}`;
  if (row === undefined) return outside(`Is not in ${name}.`);
  const at = timeFrom(row.added_at);
  if (campaign.launchedAt != null && at > campaign.launchedAt)
    return outside(`Came into ${name} after the launch.`, at);
  return { member: true, words: `Is in ${name}.`, at };
}

async function ofSegment(work: Work, { segmentId }: Campaign, contact: Contact): Promise<Membership> {
  const { sql, actor } = work;
  const account = idBytes(actor.accountId);
  const segment = await sql.first<{ name: string }>(
    'select name from segment where account_id = ? and id = ?',
    [account, idBytes(segmentId ?? '')],
  );
  if (segment === undefined) return outside('The segment of the campaign is no more.');
  const condition = await segmentCondition(work, segmentId ?? '');
  const row = await sql.first(
    `select 1 as found from contact c where c.account_id = x'${actor.accountId}' and c.id = x'${contact.id}' and (${condition})`,
  );
  return row === undefined
    ? outside(`Is not in the segment ${segment.name} now; the campaign asks when it comes to a contact.`)
    : { member: true, words: `Is in the segment ${segment.name} now.`, at: work.now };
}
