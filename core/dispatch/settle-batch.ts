import { moveHeld } from '../billing/post-entry.js';
import type { SubmitOutcome } from '../carriers/carrier.js';
import { canonicalId } from '../carriers/smpp/provider-id.js';
import type { StopReason } from '../consent/stop-reason.js';
import { idList, idLiteral, nullableIdLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { ChunkBits } from '../messages/chunk-bits.js';
import type { StoredState } from '../messages/message-state.js';
import type { Id } from '../platform/id.js';
import { lockChunk, type ChunkMessage } from './open-chunk.js';
import { Tallies } from './tallies.js';

/** `cancelled`: never submitted; its campaign was cancelled, its account suspended, or its recipient has said no since the claim. */
export type Settlement =
  SubmitOutcome | { kind: 'cancelled'; reason: 'cancelled' | 'account_suspended' | StopReason };

export interface Settled {
  message: ChunkMessage;
  outcome: Settlement;
}

export interface SettleInput {
  chunkId: Id;
  campaignId: Id | null;
  runId: Id;
  /** Null only for what was never submitted. */
  carrierId: Id | null;
  batch: readonly Settled[];
  /** When a message that may have been sent is given up. */
  unknownUntil: Date;
}

/**
 * Writes the outcomes of one batch: provider ids of the accepted ones are appended, the others get their state, money
 * and counters follow in the same transaction. What is settled already is left alone, so a batch whose commit was in
 * doubt can be settled again. Returns the chunk's bits as they are now, or null if another run has the chunk.
 */
export async function settleBatch(
  work: Work,
  input: SettleInput,
): Promise<{ attempted: ChunkBits; settled: ChunkBits } | null> {
  const row = await lockChunk(work, input.chunkId);
  if (row === undefined) return null;
  const attempted = ChunkBits.from(row.attempted);
  const settled = ChunkBits.from(row.settled);
  const mine = row.run_id?.toString('hex') === input.runId;
  const open = input.batch.filter(({ message }) => !settled.has(message.ordinal));
  const fresh = mine ? open : open.filter(isAnswered);
  appendSubmissions(work, input, (mine ? fresh : input.batch).filter(isAccepted));
  if (fresh.length === 0) return mine ? { attempted, settled } : null;
  for (const { message, outcome } of fresh) {
    if (outcome.kind === 'throttled') attempted.remove(message.ordinal);
    else settled.add(message.ordinal);
  }
  work.sql.later(
    `update chunk set attempted = ${attempted.literal()}, settled = ${settled.literal()}
      where account_id = ${idLiteral(work.actor.accountId)} and id = ${idLiteral(input.chunkId)}`,
  );
  settleStates(work, input, { batch: fresh, currency: row.currency });
  return mine ? { attempted, settled } : null;
}

type Accepted = Settled & { outcome: { kind: 'accepted'; providerIds: readonly string[] } };
const isAccepted = (settled: Settled): settled is Accepted => settled.outcome.kind === 'accepted';
/** What the carrier said is true whichever run asked; what is in doubt, or was not sent, is for the run that has the chunk. */
const isAnswered = ({ outcome }: Settled): boolean =>
  outcome.kind === 'accepted' || outcome.kind === 'rejected';

/** A carrier that starts its numbers again is believed: the latest message has the id. */
function appendSubmissions(work: Work, input: SettleInput, batch: readonly Accepted[]): void {
  if (batch.length === 0 || input.carrierId === null) return;
  const before = `(${idLiteral(input.carrierId)},`;
  const owner = `${idLiteral(work.actor.accountId)},${nullableIdLiteral(input.campaignId)}`;
  const rows: string[] = [];
  const parts: string[] = [];
  for (const { message, outcome } of batch) {
    outcome.providerIds.forEach((providerId, part) => {
      rows.push(
        `${before}${textLiteral(canonicalId(providerId))},x'${message.id}',${owner},'${message.recipient}',${part},${outcome.providerIds.length})`,
      );
      if (outcome.providerIds.length > 1) {
        parts.push(`(${idLiteral(work.actor.accountId)},x'${message.id}',${part},0)`);
      }
    });
  }
  work.sql.later(
    `insert into submission (carrier_id, provider_id, message_id, account_id, campaign_id, recipient, part, parts) values ${rows.join(',')}
     on duplicate key update message_id = values(message_id), account_id = values(account_id), campaign_id = values(campaign_id),
       recipient = values(recipient), part = values(part), parts = values(parts)`,
  );
  if (parts.length === 0) return;
  work.sql.later(
    `insert into message_part (account_id, message_id, part, delivered) values ${parts.join(',')}
     on duplicate key update delivered = delivered`,
  );
}

/** The state and reason a message's row gets; null while it waits for a receipt or is to be sent later. */
function finalStateOf(outcome: Settlement): { state: StoredState; reason: string } | null {
  switch (outcome.kind) {
    case 'accepted':
    case 'throttled':
      return null;
    case 'rejected':
      return { state: 'failed', reason: outcome.reason };
    case 'unknown':
      return { state: 'unknown', reason: 'no_response' };
    case 'cancelled':
      return { state: 'cancelled', reason: outcome.reason };
  }
}

const sumOf = (batch: readonly Settled[]): bigint =>
  batch.reduce((sum, { message }) => sum + message.price, 0n);

function settleStates(
  work: Work,
  input: SettleInput,
  { batch, currency }: { batch: readonly Settled[]; currency: string },
): void {
  const { accountId } = work.actor;
  const tallies = new Tallies();
  const accepted = batch.filter(isAccepted);
  if (accepted.length > 0) {
    tallies.of(accountId, input.campaignId).count('submitted', accepted.length);
    tallies.of(accountId, input.campaignId).count('sent', accepted.length);
    for (const { message } of accepted) {
      work.touched.message(accountId, { messageId: message.id, campaignId: input.campaignId });
    }
  }
  const ended = Map.groupBy(batch, ({ outcome }) => {
    const end = finalStateOf(outcome);
    return end === null ? '' : `${end.state} ${end.reason}`;
  });
  ended.delete('');
  for (const [key, group] of ended) endMessages(work, input, { key, group, tallies });
  moveMoney(work, input, { batch, currency, tallies });
  tallies.write(work);
}

function endMessages(
  work: Work,
  input: SettleInput,
  { key, group, tallies }: { key: string; group: readonly Settled[]; tallies: Tallies },
): void {
  const { accountId } = work.actor;
  const [state, reason] = key.split(' ') as [StoredState, string];
  const ids = group.map(({ message }) => message.id);
  const finalAt = state === 'unknown' ? 'null' : timeLiteral(work.now);
  work.sql.later(
    `update message set state = '${state}', reason = ${textLiteral(reason)}, final_at = ${finalAt}
      where account_id = ${idLiteral(accountId)} and id in ${idList(ids)}`,
  );
  tallies.of(accountId, input.campaignId).count(state as 'failed' | 'unknown' | 'cancelled', group.length);
  if (state !== 'cancelled')
    tallies.of(accountId, input.campaignId).failure({ state, reason, by: group.length });
  if (input.campaignId !== null) addExceptions(work, input.campaignId, { state, ids });
  if (state === 'unknown') addUnresolved(work, input, group);
  for (const id of ids) work.touched.message(accountId, { messageId: id, campaignId: input.campaignId });
}

/** Notes that these messages did not simply go well. */
export function addExceptions(
  work: Work,
  campaignId: Id,
  { state, ids }: { state: StoredState; ids: readonly Id[] },
): void {
  const before = `(${idLiteral(work.actor.accountId)},${idLiteral(campaignId)},'${state}',x'`;
  work.sql.later(
    `insert into message_exception (account_id, campaign_id, state, message_id) values ${ids.map((id) => `${before}${id}')`).join(',')}
     on duplicate key update state = values(state)`,
  );
}

function addUnresolved(work: Work, input: SettleInput, group: readonly Settled[]): void {
  if (input.carrierId === null) return;
  const owner = `${idLiteral(work.actor.accountId)},${nullableIdLiteral(input.campaignId)}`;
  const times = `${timeLiteral(work.now)},${timeLiteral(input.unknownUntil)}`;
  const rows = group.map(
    ({ message }) =>
      `(${idLiteral(input.carrierId as Id)},'${message.recipient}',x'${message.id}',${owner},${message.price},${times})`,
  );
  work.sql.later(
    `insert into unresolved_message (carrier_id, recipient, message_id, account_id, campaign_id, price, attempted_at, expires_at) values ${rows.join(',')}`,
  );
}

/** Accepted: paid for. Rejected or never sent: given back. Unknown: stays held until it is known or given up. */
function moveMoney(
  work: Work,
  { campaignId, batch: all }: SettleInput,
  { batch, currency, tallies }: { batch: readonly Settled[]; currency: string; tallies: Tallies },
): void {
  const messageId = campaignId === null ? (all[0]?.message.id ?? null) : null;
  const captured = sumOf(batch.filter(isAccepted));
  const released = sumOf(
    batch.filter(({ outcome }) => outcome.kind === 'rejected' || outcome.kind === 'cancelled'),
  );
  if (captured > 0n) {
    moveHeld(work, { kind: 'capture', amount: captured, currency, campaignId, messageId });
    tallies.of(work.actor.accountId, campaignId).money('captured', captured);
  }
  if (released > 0n) {
    moveHeld(work, { kind: 'release', amount: released, currency, campaignId, messageId });
    tallies.of(work.actor.accountId, campaignId).money('released', released);
  }
}
