import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes } from '../platform/id.js';
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
  const keys = delivered.map((m) => `(${idLiteral(m.accountId)},${idLiteral(m.messageId)},${m.part})`);
  await work.sql.run(
    `update message_part set delivered = 1 where (account_id, message_id, part) in (${keys.join(',')})`,
  );
  const messages = new Map(delivered.map((m) => [m.messageId, m]));
  const pairs = [...messages.values()].map((m) => `(${idLiteral(m.accountId)},${idLiteral(m.messageId)})`);
  const complete = await work.sql.rows<{ message_id: Buffer }>(
    `select message_id from message_part where (account_id, message_id) in (${pairs.join(',')})
      group by account_id, message_id having min(delivered) = 1`,
  );
  for (const { message_id: id } of complete) {
    const match = messages.get(idFromBytes(id));
    if (match !== undefined) endings.push(endingOf(match));
  }
  return endings;
}
