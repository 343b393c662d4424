import { idBytes, idList, idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { MessageState } from '../messages/message-state.js';
import { readMessages, type MessageView } from '../messages/read-messages.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { olderThan } from './older-than.js';
import type { Happening, TimelineEntry, TimelinePart } from './timeline-entry.js';

const STATES: Record<MessageState, string> = {
  queued: 'Waits to be sent',
  sending: 'On its way to the carrier',
  sent: 'Sent, no receipt yet',
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  failed: 'Failed',
  expired: 'Expired',
  unknown: 'Nobody knows whether it arrived',
  cancelled: 'Cancelled before it was sent',
};

/** Once for all messages of a page. */
interface Read {
  views: Map<Id, MessageView>;
  campaigns: Map<Id, string>;
}

/** By the index on the contact, however many there are; MySQL would go through the messages of the account for the order. */
export async function messageHappenings(work: Work, part: TimelinePart): Promise<Happening[]> {
  const rows = await work.sql.rows<{ id: Buffer }>(
    `select id from message force index (message_contact) where account_id = ? and contact_id = ${idLiteral(part.contactId)} ${olderThan('id', part)}
      order by id desc limit ${part.limit}`,
    [idBytes(work.actor.accountId)],
  );
  const ids = rows.map((row) => idFromBytes(row.id));
  let read: Promise<Read> | null = null;
  return ids.map((id) => ({
    id,
    async tell() {
      read ??= readAll(work, ids);
      return entryOf(id, await read);
    },
  }));
}

async function readAll(work: Work, ids: readonly Id[]): Promise<Read> {
  const views = await readMessages(work, { ids });
  const campaignIds = [...new Set(views.flatMap(({ campaignId }) => campaignId ?? []))];
  return {
    views: new Map(views.map((view) => [view.id, view])),
    campaigns: await readNames(work, campaignIds),
  };
}

async function readNames({ sql, actor }: Work, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<{ id: Buffer; name: string }>(
    `select id, name from campaign where account_id = ? and id in ${idList(ids)}`,
    [idBytes(actor.accountId)],
  );
  return new Map(rows.map(({ id, name }) => [idFromBytes(id), name]));
}

function entryOf(id: Id, { views, campaigns }: Read): TimelineEntry {
  const message = views.get(id);
  if (message === undefined) throw new Error('A message vanished while it was read');
  const campaign = message.campaignId === null ? undefined : campaigns.get(message.campaignId);
  const state = STATES[message.state];
  return {
    id,
    kind: 'message',
    at: message.createdAt,
    title: campaign === undefined ? 'Single message' : `Message of the campaign ${campaign}`,
    detail: message.reasonText === null ? state : `${state}. ${message.reasonText}`,
    message,
  };
}
