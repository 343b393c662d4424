import type { SubmitOutcome } from '../../core/carriers/carrier.js';
import { finishChunk } from '../../core/dispatch/finish-chunk.js';
import {
  markAttempted,
  openChunk,
  type ChunkMessage,
  type OpenChunk,
} from '../../core/dispatch/open-chunk.js';
import { settleBatch, type Settlement } from '../../core/dispatch/settle-batch.js';
import { idBytes } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import type { ChunkBits } from '../../core/messages/chunk-bits.js';
import { idFromBytes, newId, type Id } from '../../core/platform/id.js';
import { openDesk } from './desk.js';
import type { Engine } from './engine.js';
import { launch, makeSender, type Sender } from './sender.js';

/** How long what may have been sent waits, and what was sent waits for its receipt. */
export const UNKNOWN_AFTER_MS = 86_400_000;
export const RECEIPT_AFTER_MS = 259_200_000;

/** A chunk in the hands of one run of a worker, moved step by step. */
export interface ChunkInHand {
  chunkId: Id;
  campaignId: Id | null;
  runId: Id;
  carrierId: Id;
  /** In the order of their ids. */
  messages: ChunkMessage[];
  /** Writes down that these will be submitted. False when another run has the chunk. */
  attempt(messages?: readonly ChunkMessage[]): Promise<boolean>;
  settle(batch: readonly (readonly [ChunkMessage, Settlement])[]): Promise<ChunkBits | null>;
  finish(): Promise<void>;
}

export const accepted = (...providerIds: string[]): SubmitOutcome => ({ kind: 'accepted', providerIds });
export const UNKNOWN: SubmitOutcome = { kind: 'unknown', cause: 'no answer' };
export const THROTTLED: SubmitOutcome = { kind: 'throttled', retryAfterMs: 0 };
export const REJECTED: SubmitOutcome = { kind: 'rejected', reason: 'invalid_recipient', detail: '' };
export const CANCELLED: Settlement = { kind: 'cancelled', reason: 'cancelled' };

/** A run takes the chunk, from whoever has it. */
export async function takeChunk(
  engine: Engine,
  { actor }: Sender,
  { chunkId, carrierId = newId() }: { chunkId: Id; carrierId?: Id },
): Promise<ChunkInHand> {
  const runId = newId();
  const chunk = await engine.run(actor, openChunk, { chunkId, runId });
  if (chunk === null) throw new Error('The chunk is complete');
  const messages = [...chunk.messages.values()].toSorted((a, b) => a.ordinal - b.ordinal);
  const { campaignId } = chunk;
  return {
    chunkId,
    campaignId,
    runId,
    carrierId,
    messages,
    attempt: (some = messages) => {
      for (const { ordinal } of some) chunk.attempted.add(ordinal);
      const { attempted } = chunk;
      return engine.run(actor, markAttempted, { chunkId, runId, carrierId, attempted, toSend: true });
    },
    async settle(batch) {
      const unknownUntil = new Date(engine.now.getTime() + UNKNOWN_AFTER_MS);
      const bits = await engine.run(actor, settleBatch, {
        chunkId,
        campaignId,
        runId,
        carrierId,
        unknownUntil,
        batch: batch.map(([message, outcome]) => ({ message, outcome })),
      });
      return bits?.settled ?? null;
    },
    finish: () => finish(engine, actor, chunk),
  };
}

async function finish(
  engine: Engine,
  actor: Sender['actor'],
  { chunkId, campaignId }: OpenChunk,
): Promise<void> {
  const sweepAt = new Date(engine.now.getTime() + RECEIPT_AFTER_MS);
  await engine.run(actor, finishChunk, { chunkId, campaignId, jobId: newId(), sweepAt });
}

/** A launched campaign whose whole audience is one chunk, attempted and not settled. */
export async function oneChunk(
  engine: Engine,
  numbers: string[],
  { body, carrierId }: { body?: string; carrierId?: Id } = {},
): Promise<ChunkInHand & { sender: Sender; campaignId: Id }> {
  const sender = await makeSender(engine, { numbers });
  const campaignId = await launch(engine, sender, body);
  await openDesk(engine, { chunkSize: 2_000 }).work(sender.actor, 1);
  const [chunkId] = await chunksOf(engine, sender);
  if (chunkId === undefined) throw new Error('Nothing was claimed');
  const chunk = await takeChunk(engine, sender, {
    chunkId,
    ...(carrierId === undefined ? {} : { carrierId }),
  });
  await chunk.attempt();
  return { ...chunk, sender, campaignId };
}

/** The account's chunks, in the order in which they were claimed. */
export const chunksOf = (engine: Engine, { actor }: Sender): Promise<Id[]> =>
  engine.read(
    actor,
    async ({ sql }: Work) => {
      const rows = await sql.rows<{ id: Buffer }>('select id from chunk where account_id = ? order by id', [
        idBytes(actor.accountId),
      ]);
      return rows.map(({ id }) => idFromBytes(id));
    },
    undefined,
  );
