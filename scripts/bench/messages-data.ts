import { idBytes, idLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import { insertChunk } from '../../core/messages/insert-messages.js';
import { idFromBytes, newId, type Id } from '../../core/platform/id.js';
import type { BenchAccount } from './contacts-data.js';

const AT_ONCE = 2_000;
/** 0.80 of the account's currency. */
const PRICE = 800_000n;

/** A delivered message to each contact, its text sealed with those beside it as a campaign's are. */
export async function makeMessages({ core, actor }: BenchAccount): Promise<void> {
  await core.run(actor, makeWallet, undefined);
  let done = 0;
  for (let after: Id | null = null; ;) {
    const { count, last }: Added = await core.run(actor, addMessages, { after });
    done += count;
    process.stdout.write(`\r  ${done.toLocaleString('en')} messages   `);
    if (last === null) break;
    after = last;
  }
  await core.read(actor, ({ sql }) => sql.rows('analyze table message'), undefined);
  process.stdout.write('\n');
}

async function makeWallet({ sql, actor }: Work): Promise<void> {
  await sql.run(
    `insert into wallet (account_id, currency, available, held, captured, topped_up) values (?, 'KES', 0, 0, 0, 0)`,
    [idBytes(actor.accountId)],
  );
}

interface Added {
  count: number;
  last: Id | null;
}

async function addMessages(work: Work, { after }: { after: Id | null }): Promise<Added> {
  const { sql, actor, now } = work;
  const rows = await sql.rows<{ id: Buffer; msisdn: string; first_name: string }>(
    `select id, msisdn, first_name from contact where account_id = ${idLiteral(actor.accountId)}
       ${after === null ? '' : `and id > ${idLiteral(after)}`} order by id limit ${AT_ONCE}`,
  );
  if (rows.length === 0) return { count: 0, last: null };
  const chunkId = newId();
  const chunk = { chunkId, campaignId: null, currency: 'KES', senderId: 'GALLANT', flash: false };
  const messages = rows.map(({ id, msisdn, first_name: name }) => ({
    contactLiteral: idLiteral(idFromBytes(id)),
    recipient: msisdn,
    body: `Hi ${name}, your order is ready at our shop in town. Thank you!`,
    encoding: 'gsm7' as const,
    segments: 1,
    price: PRICE,
  }));
  const ids = await insertChunk(work, { ...chunk, validitySeconds: null }, messages);
  await sql.run(
    `update message set state = 'delivered', final_at = ${timeLiteral(now)}
      where account_id = ${idLiteral(actor.accountId)} and id between ${idLiteral(ids[0] ?? '')} and ${idLiteral(ids.at(-1) ?? '')}`,
  );
  const last = rows.at(-1);
  return { count: rows.length, last: last === undefined ? null : idFromBytes(last.id) };
}
