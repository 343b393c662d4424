import { postEntry } from '../billing/post-entry.js';
import { idList, idLiteral, timeFrom, timeLiteral } from '../database/sql.js';
import { actingFor, type Work } from '../database/work.js';
import type { WaitingReceipt } from '../messages/submission.js';
import type { Receipt } from '../carriers/carrier.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { applyMatched } from './apply-receipts.js';
import { matchByRecipient, matchReceipts } from './match-receipts.js';
import { addExceptions } from './settle-batch.js';
import { Tallies } from './tallies.js';

const BATCH = 500;
/** A receipt whose id is unknown for so long belongs to a message whose response was lost, if to any. */
const BY_RECIPIENT_AFTER_MS = 3_000;
const FORGET_AFTER_MS = 48 * 3_600_000;

interface WaitingRow {
  id: Buffer;
  provider_id: string | null;
  recipient: string;
  state: WaitingReceipt['state'];
  error_code: string | null;
  received_at: string;
}

/**
 * Tries receipts again that matched nothing when they came: the next page of them after `after`. Returns where it came to, or
 * null at the end. Whoever calls goes on from there, or else 500 receipts that never match would keep all others waiting.
 */
export async function matchWaiting(
  work: Work,
  { carrierId, after }: { carrierId: Id; after: Id | null },
): Promise<Id | null> {
  const rows = await work.sql.rows<WaitingRow>(
    `select id, provider_id, recipient, state, error_code, received_at from waiting_receipt
      where carrier_id = ${idLiteral(carrierId)}${after === null ? '' : ` and id > ${idLiteral(after)}`}
      order by id limit ${BATCH} for update`,
  );
  if (rows.length === 0) return null;
  const waiting = new Map(rows.map((row) => [receiptOf(row), row]));
  const byId = await matchReceipts(work, { carrierId, shape: 'same', receipts: [...waiting.keys()] });
  // of erased ones none is left behind by an erasure: what looks like one is somebody else's in another spelling
  const old = [...byId.unmatched, ...byId.ofErased]
    .map((receipt) => ({ receipt, receivedAt: timeFrom(waiting.get(receipt)?.received_at ?? '') }))
    .filter(({ receivedAt }) => ageOf(work, receivedAt) > BY_RECIPIENT_AFTER_MS);
  const byRecipient = await matchByRecipient(work, { carrierId, waiting: old });
  const matched = [...byId.matched, ...byRecipient];
  await applyMatched(work, { carrierId, matched, careful: true });
  const gone = old.filter(({ receivedAt }) => ageOf(work, receivedAt) > FORGET_AFTER_MS);
  const over = [...matched, ...gone].map(({ receipt }) => idFromBytes(waiting.get(receipt)?.id as Buffer));
  if (over.length > 0) {
    await work.sql.run(
      `delete from waiting_receipt where carrier_id = ${idLiteral(carrierId)} and id in ${idList(over)}`,
    );
  }
  return rows.length < BATCH ? null : idFromBytes((rows.at(-1) as WaitingRow).id);
}

const ageOf = ({ now }: Work, receivedAt: Date): number => now.getTime() - receivedAt.getTime();

const receiptOf = (row: WaitingRow): Receipt => ({
  providerId: row.provider_id,
  recipient: row.recipient,
  state: row.state,
  errorCode: row.error_code,
});

interface ExpiredRow {
  carrier_id: Buffer;
  recipient: string;
  message_id: Buffer;
  account_id: Buffer;
  campaign_id: Buffer | null;
  price: number | string;
}

/** Gives up messages that may have been sent and were never heard of: they end as unknown, their money goes back. */
export async function giveUpUnresolved(work: Work): Promise<number> {
  const rows = await work.sql.rows<ExpiredRow>(
    `select carrier_id, recipient, message_id, account_id, campaign_id, price from unresolved_message
      where expires_at <= ? order by expires_at limit ${BATCH} for update`,
    [work.now],
  );
  const tallies = new Tallies();
  for (const row of rows) {
    const accountId = idFromBytes(row.account_id);
    const messageId = idFromBytes(row.message_id);
    const campaignId = row.campaign_id === null ? null : idFromBytes(row.campaign_id);
    const amount = BigInt(row.price);
    const own = actingFor(work, accountId);
    await postEntry(own, { kind: 'release', causeId: messageId, amount, campaignId, messageId });
    tallies.of(accountId, campaignId).money('released', amount);
    await work.sql.run(
      `update message set final_at = ${timeLiteral(work.now)} where account_id = ${idLiteral(accountId)} and id = ${idLiteral(messageId)}`,
    );
    await work.sql.run(
      'delete from unresolved_message where carrier_id = ? and recipient = ? and message_id = ?',
      [row.carrier_id, row.recipient, row.message_id],
    );
    work.touched.message(accountId, { messageId, campaignId });
  }
  tallies.write(work);
  return rows.length;
}

interface StaleChunk {
  account_id: Buffer;
  id: Buffer;
  campaign_id: Buffer | null;
  first_message_id: Buffer;
  last_message_id: Buffer;
}

/** Ends messages that were sent and never got a final receipt: as unknown, paid for, for the carrier took them. */
export async function giveUpReceipts(work: Work): Promise<number> {
  const chunk = await work.sql.first<StaleChunk>(
    `select account_id, id, campaign_id, first_message_id, last_message_id from chunk
      where sweep_at <= ? order by sweep_at limit 1 for update`,
    [work.now],
  );
  if (chunk === undefined) return 0;
  const accountId = idFromBytes(chunk.account_id);
  const campaignId = chunk.campaign_id === null ? null : idFromBytes(chunk.campaign_id);
  const own = actingFor(work, accountId);
  const range = `account_id = ${idLiteral(accountId)} and id between x'${chunk.first_message_id.toString('hex')}' and x'${chunk.last_message_id.toString('hex')}' and chunk_id = x'${chunk.id.toString('hex')}' and state = 'queued'`;
  const rows = await work.sql.rows<{ id: Buffer }>(`select id from message where ${range} for update`);
  await work.sql.run('update chunk set sweep_at = null where account_id = ? and id = ?', [
    chunk.account_id,
    chunk.id,
  ]);
  if (rows.length === 0) return 1;
  await work.sql.run(
    `update message set state = 'unknown', reason = 'no_receipt', final_at = ${timeLiteral(work.now)} where ${range}`,
  );
  const tallies = new Tallies();
  tallies.of(accountId, campaignId).count('sent', -rows.length);
  tallies.of(accountId, campaignId).count('unknown', rows.length);
  tallies.of(accountId, campaignId).failure({ state: 'unknown', reason: 'no_receipt', by: rows.length });
  tallies.write(work);
  const ids = rows.map((row) => idFromBytes(row.id));
  if (campaignId !== null) addExceptions(own, campaignId, { state: 'unknown', ids });
  for (const messageId of ids) work.touched.message(accountId, { messageId, campaignId });
  return 1;
}
