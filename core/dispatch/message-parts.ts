import { idList, idLiteral, keysCondition } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { Ending } from './ending.js';
import type { MatchedReceipt } from './match-receipts.js';

/**
 * Receipts of messages of several parts. A message is delivered when all its parts are; the first part that is not
 * ends it. Returns the endings that this brings about.
 */
export async function countParts(
  work: Work,
  matched: readonly MatchedReceipt[],
  endingOf: (match: MatchedReceipt) => Ending,
): Promise<Ending[]> {
  if (matched.length === 0) return [];
  const delivered = matched.filter(({ receipt }) => receipt.state === 'delivered');
  const endings = matched.filter(({ receipt }) => receipt.state !== 'delivered').map(endingOf);
  if (delivered.length === 0) return endings;
  const waiting = await lockParts(work, delivered);
  for (const { messageId, part } of delivered) waiting.get(messageId)?.delete(part);
  const keys = delivered.map((m) => [idLiteral(m.accountId), idLiteral(m.messageId), m.part]);
  await work.sql.run(
    `update message_part set delivered = 1 where ${keysCondition(['account_id', 'message_id', 'part'], keys)}`,
  );
  const messages = new Map(delivered.map((m) => [m.messageId, m]));
  for (const [messageId, match] of messages) {
    if (waiting.get(messageId)?.size === 0) endings.push(endingOf(match));
  }
  return endings;
}

/**
 * The parts of each message that are not delivered yet. All its parts are locked: two transactions with a part each would
 * otherwise both find the other's missing.
 */
async function lockParts(work: Work, delivered: readonly MatchedReceipt[]): Promise<Map<Id, Set<number>>> {
  const waiting = new Map<Id, Set<number>>();
  for (const [accountId, group] of Map.groupBy(delivered, (match) => match.accountId)) {
    const ids = [...new Set(group.map(({ messageId }) => messageId))];
    const rows = await work.sql.rows<{ message_id: Buffer; part: number; delivered: number }>(
      `select message_id, part, delivered from message_part
        where account_id = ${idLiteral(accountId)} and message_id in ${idList(ids)} order by message_id, part for update`,
    );
    for (const row of rows) {
      const id = idFromBytes(row.message_id);
      const parts = waiting.get(id) ?? new Set();
      waiting.set(id, parts);
      if (row.delivered === 0) parts.add(row.part);
    }
  }
  return waiting;
}
