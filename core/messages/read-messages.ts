import { idBytes, idLiteral, textLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Encoding } from '../encoding/segments.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { ChunkBits } from './chunk-bits.js';
import type { MessageState, StoredState } from './message-state.js';
import { reasonText } from './reason-text.js';
import { readTexts, type Texts } from './texts.js';

/** A message as its account sees it. */
export interface MessageView {
  id: Id;
  campaignId: Id | null;
  contactId: Id | null;
  recipient: string;
  senderId: string;
  body: string;
  encoding: Encoding;
  segments: number;
  /** Micro-units. */
  price: bigint;
  currency: string;
  state: MessageState;
  reason: string | null;
  reasonText: string | null;
  createdAt: Date;
  finalAt: Date | null;
}

interface Row {
  id: Buffer;
  campaign_id: Buffer | null;
  contact_id: Buffer | null;
  chunk_id: Buffer;
  ordinal: number;
  recipient: string;
  sender_id: string;
  /** Of what is older than the seals. */
  body: string | null;
  encoding: Encoding;
  segments: number;
  price: number | string;
  currency: string;
  state: StoredState;
  reason: string | null;
  created_at: string;
  final_at: string | null;
  attempted: Buffer | null;
  settled: Buffer | null;
}

const COLUMNS = `m.id, m.campaign_id, m.contact_id, m.chunk_id, m.ordinal, m.recipient, m.sender_id, m.body, m.encoding, m.segments, m.price,
  w.currency, m.state, m.reason, m.created_at, m.final_at, k.attempted, k.settled`;
const JOINS = `join wallet w on w.account_id = m.account_id
  left join chunk k on k.account_id = m.account_id and k.id = m.chunk_id`;

/** A row says `queued` until its final state; its chunk's bits say how far it is on its way. */
function stateOf(row: Row): MessageState {
  if (row.state !== 'queued') return row.state;
  if (row.settled === null || ChunkBits.from(row.settled).has(row.ordinal)) return 'sent';
  return row.attempted !== null && ChunkBits.from(row.attempted).has(row.ordinal) ? 'sending' : 'queued';
}

function viewOf(row: Row, textOf: Texts): MessageView {
  const state = stateOf(row);
  return {
    id: idFromBytes(row.id),
    campaignId: row.campaign_id === null ? null : idFromBytes(row.campaign_id),
    contactId: row.contact_id === null ? null : idFromBytes(row.contact_id),
    recipient: row.recipient,
    senderId: row.sender_id,
    body: row.body ?? textOf(textPlace(row)),
    encoding: row.encoding,
    segments: row.segments,
    price: BigInt(row.price),
    currency: row.currency,
    state,
    reason: row.reason,
    reasonText: reasonText(state, row.reason),
    createdAt: timeFrom(row.created_at),
    finalAt: row.final_at === null ? null : timeFrom(row.final_at),
  };
}

const textPlace = ({ chunk_id: chunk, ordinal }: Row) => ({ chunkId: idFromBytes(chunk), ordinal });

async function viewsOf(work: Work, rows: readonly Row[]): Promise<MessageView[]> {
  const textOf = await readTexts(work, rows.filter(({ body }) => body === null).map(textPlace));
  return rows.map((row) => viewOf(row, textOf));
}

/** The account's messages with these ids, in no order; those that are not its own are not there. */
export async function readMessages(work: Work, { ids }: { ids: readonly Id[] }): Promise<MessageView[]> {
  if (ids.length === 0) return [];
  const rows = await work.sql.rows<Row>(
    `select ${COLUMNS} from message m ${JOINS} where m.account_id = ? and m.id in (${ids.map((id) => `x'${id}'`).join(',')})`,
    [idBytes(work.actor.accountId)],
  );
  return await viewsOf(work, rows);
}

export async function readMessage(work: Work, { messageId }: { messageId: Id }): Promise<MessageView | null> {
  return (await readMessages(work, { ids: [messageId] }))[0] ?? null;
}

export interface MessagePage {
  campaignId?: Id | null;
  state?: MessageState | null;
  first: number;
  /** The last message of the page before. */
  after?: Id | null;
}

/** States that have a table of their own, so that a few among a million are found without a scan. */
const EXCEPTIONS = new Set<MessageState>(['undelivered', 'failed', 'expired', 'unknown', 'cancelled']);
/** Rows looked through for one page, at most. */
const LOOK_THROUGH = 20_000;

/** A page of the account's messages, the newest first. */
export async function pageMessages(
  work: Work,
  page: MessagePage,
): Promise<{ rows: MessageView[]; hasNextPage: boolean }> {
  if (await isNobodyIn(work, page)) return { rows: [], hasNextPage: false };
  const wanted = page.first + 1;
  const found: Row[] = [];
  let after = page.after ?? null;
  for (let looked = 0; found.length < wanted && looked < LOOK_THROUGH;) {
    const limit = page.state == null || EXCEPTIONS.has(page.state) ? wanted : Math.max(wanted, 500);
    const rows = await readPage(work, page, { after, limit });
    found.push(...rows.filter((row) => page.state == null || stateOf(row) === page.state));
    looked += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) break;
    after = idFromBytes(last.id);
  }
  return { rows: await viewsOf(work, found.slice(0, page.first)), hasNextPage: found.length > page.first };
}

type Counters = Record<'claimed' | 'sent' | Exclude<StoredState, 'queued'>, number>;

/** Whether a campaign has no message in the state by its counters: looking for one would go through all the others. */
async function isNobodyIn({ sql, actor }: Work, { campaignId, state }: MessagePage): Promise<boolean> {
  if (campaignId == null || state == null) return false;
  const row = await sql.first<Counters>(
    `select claimed, sent, delivered, undelivered, failed, expired, unknown, cancelled from campaign_progress
      where account_id = ${idLiteral(actor.accountId)} and campaign_id = ${idLiteral(campaignId)}`,
  );
  if (row === undefined) return true;
  if (state !== 'queued' && state !== 'sending') return row[state] === 0;
  const { claimed, ...settled } = row;
  return claimed === Object.values(settled).reduce((sum, count) => sum + count, 0);
}

async function readPage(
  { sql, actor }: Work,
  { campaignId, state }: MessagePage,
  { after, limit }: { after: Id | null; limit: number },
): Promise<Row[]> {
  const sifted = campaignId != null && state != null && EXCEPTIONS.has(state);
  const source = sifted
    ? `message_exception e join message m on m.account_id = e.account_id and m.id = e.message_id`
    : 'message m';
  const key = sifted ? 'e.message_id' : 'm.id';
  const [owner, stored] = sifted ? ['e', textLiteral(state)] : ['m', storedLiteral(state)];
  const conditions = [`${owner}.account_id = ${idLiteral(actor.accountId)}`];
  if (campaignId != null) conditions.push(`${owner}.campaign_id = ${idLiteral(campaignId)}`);
  if (stored !== null) conditions.push(`${owner}.state = ${stored}`);
  if (after !== null) conditions.push(`${key} < ${idLiteral(after)}`);
  return await sql.rows<Row>(
    `select straight_join ${COLUMNS} from ${source} ${JOINS} where ${conditions.join(' and ')} order by ${key} desc limit ${limit}`,
  );
}

function storedLiteral(state: MessageState | null | undefined): string | null {
  if (state == null) return null;
  return state === 'sending' || state === 'sent' ? `'queued'` : `'${state}'`;
}
