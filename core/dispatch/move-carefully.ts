import { postEntry } from '../billing/post-entry.js';
import { idBytes, idList, idLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import { actingFor, type Work } from '../database/work.js';
import { NEXT, type StoredState } from '../messages/message-state.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { Ending } from './ending.js';
import { addExceptions } from './settle-batch.js';
import type { Tallies } from './tallies.js';

interface Move {
  carrierId: Id;
  endings: readonly Ending[];
  tallies: Tallies;
}

interface Known {
  state: StoredState;
  reason: string | null;
}

/**
 * Moves messages one way only, whatever they are in: a receipt that comes twice changes nothing, a late success
 * replaces a failure, and one that was unknown is paid for once it turns out to have been sent.
 */
export async function moveCarefully(work: Work, { carrierId, endings, tallies }: Move): Promise<void> {
  for (const [accountId, group] of Map.groupBy(endings, (ending) => ending.accountId)) {
    const own = actingFor(work, accountId);
    const known = await lockStates(own, group);
    for (const ending of group) {
      const before = known.get(ending.messageId);
      if (before === undefined || !NEXT[before.state].includes(ending.state)) continue;
      await moveOne(own, { ending, before, carrierId, tallies });
    }
  }
}

async function lockStates({ sql, actor }: Work, endings: readonly Ending[]): Promise<Map<Id, Known>> {
  const rows = await sql.rows<{ id: Buffer; state: StoredState; reason: string | null }>(
    `select id, state, reason from message where account_id = ? and id in ${idList(endings.map((e) => e.messageId))} for update`,
    [idBytes(actor.accountId)],
  );
  return new Map(rows.map((row) => [idFromBytes(row.id), { state: row.state, reason: row.reason }]));
}

interface OneMove {
  ending: Ending;
  before: Known;
  carrierId: Id;
  tallies: Tallies;
}

async function moveOne(work: Work, { ending, before, carrierId, tallies }: OneMove): Promise<void> {
  const { accountId, campaignId, messageId, state, reason } = ending;
  await work.sql.run(
    `update message set state = '${state}', reason = ${textLiteral(reason)}, final_at = ${timeLiteral(work.now)}
      where account_id = ${idLiteral(accountId)} and id = ${idLiteral(messageId)}`,
  );
  if (before.state === 'queued') {
    tallies.of(accountId, campaignId).count('sent', -1);
  } else {
    tallies.of(accountId, campaignId).count(before.state as 'unknown' | 'undelivered' | 'expired', -1);
    await forgetFailure(work, { ending, before, tallies });
  }
  tallies.of(accountId, campaignId).count(state);
  if (reason !== null) {
    tallies.of(accountId, campaignId).failure({ state, reason });
    if (campaignId !== null) addExceptions(work, campaignId, { state, ids: [messageId] });
  }
  if (before.state === 'unknown') await payForUnknown(work, { ending, carrierId, tallies });
}

async function forgetFailure(
  { sql }: Work,
  { ending, before, tallies }: Pick<OneMove, 'ending' | 'before' | 'tallies'>,
): Promise<void> {
  const { accountId, campaignId, messageId } = ending;
  if (before.reason !== null) {
    tallies.of(accountId, campaignId).failure({ state: before.state, reason: before.reason, by: -1 });
  }
  if (campaignId === null) return;
  await sql.run(
    `delete from message_exception where account_id = ? and campaign_id = ? and state = '${before.state}' and message_id = ?`,
    [idBytes(accountId), idBytes(campaignId), idBytes(messageId)],
  );
}

/** A message whose response was lost was sent after all. Nothing to pay once it was given up: its money went back. */
async function payForUnknown(
  work: Work,
  { ending, carrierId, tallies }: Pick<OneMove, 'ending' | 'carrierId' | 'tallies'>,
): Promise<void> {
  const { accountId, campaignId, messageId } = ending;
  const row = await work.sql.first<{ price: number | string; recipient: string }>(
    'select price, recipient from unresolved_message where carrier_id = ? and recipient = ? and message_id = ? for update',
    [idBytes(carrierId), ending.recipient, idBytes(messageId)],
  );
  if (row === undefined) return;
  await work.sql.run(
    'delete from unresolved_message where carrier_id = ? and recipient = ? and message_id = ?',
    [idBytes(carrierId), row.recipient, idBytes(messageId)],
  );
  const amount = BigInt(row.price);
  await postEntry(work, { kind: 'capture', causeId: messageId, amount, campaignId, messageId });
  tallies.of(accountId, campaignId).count('submitted');
  tallies.of(accountId, campaignId).money('captured', amount);
}
