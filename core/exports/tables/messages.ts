import { idFromBytes, publicId, type Id } from '../../platform/id.js';
import { idList, idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Column, Table } from '../../files/table.js';
import { readMessages, type MessageView } from '../../messages/read-messages.js';
import { number, text, time } from './columns.js';
import { createdBetween, decimal } from './times.js';
import { stateWords } from './words.js';
import { byKey, type ExportParameters, type Source } from './source.js';

/** Their texts are opened, some kilobytes each time. */
const BATCH = 1_000;

const COLUMNS: Column[] = [
  ...['recipient', 'state', 'reason', 'text', 'sender'].map(text),
  ...['parts', 'price'].map(number),
  text('currency'),
  ...['created_at', 'final_at'].map(time),
  ...['campaign', 'message_id', 'contact_id'].map(text),
];

const cellsOf = (message: MessageView, campaigns: ReadonlyMap<Id, string>): (string | null)[] => [
  message.recipient,
  stateWords(message.state),
  message.reasonText,
  message.body,
  message.senderId,
  String(message.segments),
  decimal(message.price),
  message.currency,
  message.createdAt.toISOString(),
  message.finalAt?.toISOString() ?? null,
  message.campaignId === null ? null : (campaigns.get(message.campaignId) ?? null),
  publicId('message', message.id),
  message.contactId === null ? null : publicId('contact', message.contactId),
];

async function readNames({ sql, actor }: Work, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<{ id: Buffer; name: string }>(
    `select id, name from campaign where account_id = ${idLiteral(actor.accountId)} and id in ${idList(ids)}`,
  );
  return new Map(rows.map((row) => [idFromBytes(row.id), row.name]));
}

async function readPage(
  work: Work,
  { parameters, after }: { parameters: ExportParameters; after: Id | null },
) {
  const conditions = [
    `m.account_id = ${idLiteral(work.actor.accountId)}`,
    ...createdBetween('m', parameters),
    ...(parameters.campaignId === undefined ? [] : [`m.campaign_id = ${idLiteral(parameters.campaignId)}`]),
    ...(after === null ? [] : [`m.id > ${idLiteral(after)}`]),
  ];
  const rows = await work.sql.rows<{ id: Buffer }>(
    `select m.id from message m where ${conditions.join(' and ')} order by m.id limit ${BATCH}`,
  );
  const ids = rows.map(({ id }) => idFromBytes(id));
  const messages = new Map((await readMessages(work, { ids })).map((message) => [message.id, message]));
  const campaigns = new Set([...messages.values()].flatMap(({ campaignId }) => campaignId ?? []));
  const names = await readNames(work, [...campaigns]);
  const cells = ids.flatMap((id) => {
    const message = messages.get(id);
    return message === undefined ? [] : [cellsOf(message, names)];
  });
  return { rows: cells, last: ids.length < BATCH ? null : (ids.at(-1) ?? null) };
}

/** Messages, in the order in which they were written down. */
export const messagesTable = ({ reader, actor, parameters }: Source): Table => ({
  name: 'Messages',
  columns: COLUMNS,
  rows: byKey((after) => reader.read(actor, readPage, { parameters, after })),
});
