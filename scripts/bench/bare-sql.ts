import type { Core } from '../../core/core.js';
import { idBytes, idLiteral, textLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Actor, Work } from '../../core/database/work.js';
import { newId, newIds, type Id } from '../../core/platform/id.js';
import { insertChunk } from '../../core/messages/insert-messages.js';

const CHUNK = 1_000;
const SETTLE = 250;
const RECEIPTS = 500;
const CHUNKS_AT_ONCE = 4;

/**
 * What the database alone costs for as many messages, in the same tables: rows inserted at the claim, provider ids
 * appended, one update at the final state; nothing else (docs/performance.md, design C). Returns messages a second.
 */
export async function bareSql(core: Core, actor: Actor, recipients: number): Promise<number> {
  const carrierId = newId();
  let next = 0;
  const started = performance.now();
  const lane = async () => {
    while (next < recipients) {
      const from = next;
      next += CHUNK;
      await oneChunk(core, actor, { carrierId, from, size: Math.min(CHUNK, recipients - from) });
    }
  };
  await Promise.all(Array.from({ length: CHUNKS_AT_ONCE }, lane));
  return recipients / ((performance.now() - started) / 1_000);
}

interface Piece {
  carrierId: Id;
  from: number;
  size: number;
}

async function oneChunk(core: Core, actor: Actor, { carrierId, from, size }: Piece): Promise<void> {
  const ids = newIds(size);
  await core.run(actor, insertAll, { ids, from });
  for (let at = 0; at < size; at += SETTLE) {
    await core.run(actor, appendIds, { carrierId, from: from + at, ids: ids.slice(at, at + SETTLE) });
  }
  for (let at = 0; at < size; at += RECEIPTS) await core.run(actor, finish, ids.slice(at, at + RECEIPTS));
}

const recipientOf = (number: number): string => `+2547${String(number).padStart(8, '0')}`;

async function insertAll(work: Work, { ids, from }: { ids: Id[]; from: number }): Promise<void> {
  const contact = idLiteral(newId());
  insertChunk(
    work,
    {
      chunkId: newId(),
      campaignId: null,
      currency: 'KES',
      senderId: 'GALLANT',
      flash: false,
      validitySeconds: null,
      ids,
    },
    ids.map((_, i) => ({
      contactLiteral: contact,
      recipient: recipientOf(from + i),
      body: `Hi customer ${from + i}, your order is ready at our shop in town. Thank you!`,
      encoding: 'gsm7' as const,
      segments: 1,
      price: 1_040_000n,
    })),
  );
}

async function appendIds(
  work: Work,
  input: { carrierId: Id; from: number; ids: readonly Id[] },
): Promise<void> {
  const { carrierId, from, ids } = input;
  const owner = `${idLiteral(work.actor.accountId)},null`;
  const rows = ids.map(
    (id, i) =>
      `(${idLiteral(carrierId)},${textLiteral(String(9_000_000_000 + from + i))},x'${id}',${owner},'${recipientOf(from + i)}',0,1)`,
  );
  await work.sql.run(
    `insert into submission (carrier_id, provider_id, message_id, account_id, campaign_id, recipient, part, parts) values ${rows.join(',')}`,
  );
}

async function finish(work: Work, ids: readonly Id[]): Promise<void> {
  await work.sql.run(
    `update message set state = 'delivered', final_at = ${timeLiteral(work.now)} where account_id = ? and id in (x'${ids.join("',x'")}')`,
    [idBytes(work.actor.accountId)],
  );
}
