import type { Core } from '../../core/core.js';
import { readAudience, type AudienceRow } from '../../core/campaigns/read-audience.js';
import { idList, idLiteral, textLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Actor, Work } from '../../core/database/work.js';
import { insertChunk } from '../../core/messages/insert-messages.js';
import { idFromBytes, newId, newIds, type Id } from '../../core/platform/id.js';

const CHUNK = 2_000;
const SETTLE = 250;
const RECEIPTS = 500;
const CHUNKS_AT_ONCE = 4;

interface Campaign {
  campaignId: Id;
  listId: Id;
  recipients: number;
}

/**
 * What the database alone costs for as many messages, in the same tables and by the statements of the bare design: contacts
 * read by range, rows inserted, provider ids appended, one update by primary key at the final state with a counter in its
 * transaction. No ledger, no look-up of receipts, no chunks under way, no jobs. Returns messages a second.
 */
export async function bareSql(core: Core, actor: Actor, campaign: Campaign): Promise<number> {
  const carrierId = newId();
  let after: Id | null = null;
  let done = 0;
  const readNext = async (): Promise<AudienceRow[]> => {
    const rows = await core.run(actor, readPage, { listId: campaign.listId, after });
    const last = rows.at(-1);
    if (last !== undefined) after = idFromBytes(last.id);
    return rows;
  };
  let reading: Promise<AudienceRow[]> = Promise.resolve([]);
  const nextPage = () => (reading = reading.then(readNext));
  const started = performance.now();
  const lane = async () => {
    for (let rows = await nextPage(); rows.length > 0; rows = await nextPage()) {
      await oneChunk(core, actor, { carrierId, campaignId: campaign.campaignId, rows });
      done += rows.length;
    }
  };
  await Promise.all(Array.from({ length: CHUNKS_AT_ONCE }, lane));
  if (done !== campaign.recipients) throw new Error(`${done} of ${campaign.recipients} rows were written`);
  return done / ((performance.now() - started) / 1_000);
}

const readPage = (work: Work, { listId, after }: { listId: Id; after: Id | null }) =>
  readAudience(
    work,
    { listId, purpose: 'marketing' },
    { after, limit: CHUNK, joinedBefore: work.now, withCustom: false },
  );

interface Piece {
  carrierId: Id;
  campaignId: Id;
  rows: readonly AudienceRow[];
}

async function oneChunk(core: Core, actor: Actor, { rows, ...owner }: Piece): Promise<void> {
  const ids = newIds(rows.length);
  await core.run(actor, insertAll, { ...owner, ids, rows });
  for (let at = 0; at < ids.length; at += SETTLE) {
    const batch = ids.slice(at, at + SETTLE).map((id, i) => ({ id, recipient: rows[at + i]?.msisdn ?? '' }));
    await core.run(actor, appendIds, { ...owner, batch });
  }
  for (let at = 0; at < ids.length; at += RECEIPTS) {
    await core.run(actor, finish, { ...owner, ids: ids.slice(at, at + RECEIPTS) });
  }
}

function insertAll(
  work: Work,
  { campaignId, ids, rows }: { campaignId: Id; ids: Id[]; rows: Piece['rows'] },
) {
  insertChunk(
    work,
    {
      chunkId: newId(),
      campaignId,
      currency: 'KES',
      senderId: 'GALLANT',
      flash: false,
      validitySeconds: null,
      ids,
    },
    rows.map((row) => ({
      contactLiteral: `x'${row.id.toString('hex')}'`,
      recipient: row.msisdn,
      body: `Hi ${row.first_name}, your order is ready at our shop in town. Thank you!`,
      encoding: 'gsm7' as const,
      segments: 1,
      price: 1_040_000n,
    })),
  );
}

function appendIds(
  work: Work,
  input: { carrierId: Id; campaignId: Id; batch: readonly { id: Id; recipient: string }[] },
): void {
  const owner = `${idLiteral(work.actor.accountId)},${idLiteral(input.campaignId)}`;
  const rows = input.batch.map(
    ({ id, recipient }) =>
      `(${idLiteral(input.carrierId)},${textLiteral(recipient.slice(1))},x'${id}',${owner},'${recipient}',0,1)`,
  );
  work.sql.later(
    `insert into submission (carrier_id, provider_id, message_id, account_id, campaign_id, recipient, part, parts) values ${rows.join(',')}`,
  );
}

function finish(work: Work, { campaignId, ids }: { campaignId: Id; ids: readonly Id[] }): void {
  const account = `account_id = ${idLiteral(work.actor.accountId)}`;
  work.sql.later(
    `update message set state = 'delivered', final_at = ${timeLiteral(work.now)} where ${account} and id in ${idList(ids)}`,
  );
  work.sql.later(
    `update campaign_progress set revision = revision + 1, delivered = delivered + ${ids.length} where ${account} and campaign_id = ${idLiteral(campaignId)}`,
  );
}
