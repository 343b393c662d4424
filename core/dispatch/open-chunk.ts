import type { CampaignState } from '../campaigns/campaign-state.js';
import type { Purpose } from '../consent/consent.js';
import { idBytes, idLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { ChunkBits } from '../messages/chunk-bits.js';
import { readChunkTexts } from '../messages/texts.js';
import { idFromBytes, type Id } from '../platform/id.js';

export interface ChunkMessage {
  id: Id;
  ordinal: number;
  recipient: string;
  senderId: string;
  body: string;
  price: bigint;
  flash: boolean;
  validitySeconds: number | null;
}

/** A chunk in the hands of one run. */
export interface OpenChunk {
  chunkId: Id;
  campaignId: Id | null;
  /** Null for a single message. */
  campaignState: CampaignState | null;
  /** Null for a single message: its job says. */
  purpose: Purpose | null;
  /** Who opted out since has to be asked for. */
  claimedAt: Date;
  /** Goes through a sandbox carrier only. */
  test: boolean;
  /** A single message of an account that has been suspended since: it must not be sent. Campaigns have been paused. */
  suspended: boolean;
  size: number;
  attempted: ChunkBits;
  settled: ChunkBits;
  /** Where the run before submitted. */
  previousCarrierId: Id | null;
  /** Those that are not settled, by ordinal. */
  messages: Map<number, ChunkMessage>;
}

export interface ChunkRow {
  campaign_id: Buffer | null;
  test: number;
  currency: string;
  size: number;
  first_message_id: Buffer;
  last_message_id: Buffer;
  attempted: Buffer;
  settled: Buffer;
  carrier_id: Buffer | null;
  run_id: Buffer | null;
  created_at: string;
  completed_at: string | null;
}

/** The chunk's row, locked until the transaction ends. */
export async function lockChunk({ sql, actor }: Work, chunkId: Id): Promise<ChunkRow | undefined> {
  return await sql.first<ChunkRow>(
    `select campaign_id, test, currency, size, first_message_id, last_message_id, attempted, settled, carrier_id, run_id, created_at, completed_at
       from chunk where account_id = ? and id = ? for update`,
    [idBytes(actor.accountId), idBytes(chunkId)],
  );
}

/** Marks the chunk as in the hands of `runId`: any run before stops at its next step. Null when there is nothing left to do. */
export async function openChunk(work: Work, input: { chunkId: Id; runId: Id }): Promise<OpenChunk | null> {
  const row = await lockChunk(work, input.chunkId);
  if (row === undefined || row.completed_at !== null) return null;
  const account = idBytes(work.actor.accountId);
  work.sql.later('update chunk set run_id = ? where account_id = ? and id = ?', [
    idBytes(input.runId),
    account,
    idBytes(input.chunkId),
  ]);
  const settled = ChunkBits.from(row.settled);
  const { messages, suspended } = await readMessages(work, input.chunkId, row);
  const campaignId = row.campaign_id === null ? null : idFromBytes(row.campaign_id);
  const campaign = campaignId === null ? null : await readCampaign(work, campaignId);
  return {
    chunkId: input.chunkId,
    campaignId,
    campaignState: campaign?.state ?? null,
    purpose: campaign?.purpose ?? null,
    claimedAt: timeFrom(row.created_at),
    suspended,
    test: row.test !== 0,
    size: row.size,
    attempted: ChunkBits.from(row.attempted),
    settled,
    previousCarrierId: row.carrier_id === null ? null : idFromBytes(row.carrier_id),
    messages: new Map(
      messages
        .filter((message) => !settled.has(message.ordinal))
        .map((message) => [message.ordinal, message]),
    ),
  };
}

interface MessageRow {
  id: Buffer;
  ordinal: number;
  recipient: string;
  sender_id: string;
  /** Of what is older than the seals. */
  body: string | null;
  price: number | string;
  flash: number;
  validity_seconds: number | null;
  suspended_at?: string | null;
}

/** Of a single message, whether its account is suspended: the one row has room for it, and it is no trip of its own. */
const SUSPENDED =
  ', (select suspended_at from account where account.id = message.account_id) as suspended_at';

interface Read {
  messages: ChunkMessage[];
  suspended: boolean;
}

async function readMessages(work: Work, chunkId: Id, row: ChunkRow): Promise<Read> {
  const rows = await work.sql.rows<MessageRow>(
    `select id, ordinal, recipient, sender_id, body, price, flash, validity_seconds${row.campaign_id === null ? SUSPENDED : ''}
       from message where account_id = ? and id between ? and ? and chunk_id = ?`,
    [idBytes(work.actor.accountId), row.first_message_id, row.last_message_id, idBytes(chunkId)],
  );
  const textOf = await readChunkTexts(work, chunkId);
  const messages = rows.map((message) => ({
    id: idFromBytes(message.id),
    ordinal: message.ordinal,
    recipient: message.recipient,
    senderId: message.sender_id,
    body: message.body ?? textOf({ chunkId, ordinal: message.ordinal }),
    price: BigInt(message.price),
    flash: message.flash !== 0,
    validitySeconds: message.validity_seconds,
  }));
  return { messages, suspended: rows.some((message) => message.suspended_at != null) };
}

interface CampaignRow {
  state: CampaignState;
  purpose: Purpose;
}

async function readCampaign({ sql, actor }: Work, campaignId: Id): Promise<CampaignRow> {
  const row = await sql.first<CampaignRow>(
    'select state, purpose from campaign where account_id = ? and id = ?',
    [idBytes(actor.accountId), idBytes(campaignId)],
  );
  return row ?? { state: 'cancelled', purpose: 'marketing' };
}

/**
 * Writes down, before the network is touched, which messages will be attempted and where. False when another run has
 * taken the chunk, or, if some are `toSend`, when the account is suspended: nothing may be sent then. The statement waits
 * for a suspension that is under way, so nothing leaves after it.
 */
export async function markAttempted(
  { sql, actor }: Work,
  input: { chunkId: Id; runId: Id; carrierId: Id; attempted: ChunkBits; toSend: boolean },
): Promise<boolean> {
  const allowed = input.toSend
    ? ` and not exists (select 1 from account where id = ${idLiteral(actor.accountId)} and suspended_at is not null)`
    : '';
  const matched = await sql.run(
    `update chunk set attempted = ${input.attempted.literal()}, carrier_id = ? where account_id = ? and id = ? and run_id = ?${allowed}`,
    [idBytes(input.carrierId), idBytes(actor.accountId), idBytes(input.chunkId), idBytes(input.runId)],
  );
  return matched === 1;
}
