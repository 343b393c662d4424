import { idBytes, idList, idLiteral, keysCondition, textLiteral, timeLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { idFromBytes, type Id } from '../../platform/id.js';
import type { Expired } from './run-log.js';
import { olderThan } from './older-than.js';

const TEXTS = 200;
const MESSAGES = 1_000;

/** Removes what some old messages said, whole seals of them. What is still to be sent keeps its text. */
export async function expireTexts({ sql, actor }: Work, { before }: { before: Date }): Promise<Expired> {
  const account = idLiteral(actor.accountId);
  const rows = await sql.rows<{ chunk_id: Buffer; block: number; size: number }>(
    `select t.chunk_id, t.block, k.size from message_text t
       join chunk k on k.account_id = t.account_id and k.id = t.chunk_id
      where t.account_id = ${account} and ${olderThan(before, { key: 't.chunk_id', time: 'k.created_at' })}
        and k.completed_at is not null
      order by t.chunk_id, t.block limit ${TEXTS}`,
  );
  if (rows.length === 0) return { removed: {}, after: null };
  const keys = rows.map((row) => [idLiteral(idFromBytes(row.chunk_id)), row.block]);
  sql.later(
    `delete from message_text where account_id = ${account} and ${keysCondition(['chunk_id', 'block'], keys)}`,
  );
  const texts = rows.reduce((sum, { size, block }) => sum + Math.min(64, size - block * 64), 0);
  return {
    removed: { message_text: texts },
    after: idFromBytes((rows.at(-1) as { chunk_id: Buffer }).chunk_id),
  };
}

interface ChunkRow {
  id: Buffer;
  first_message_id: Buffer;
  last_message_id: Buffer;
}

/**
 * Removes the messages of some old chunks that are over, with their texts. A chunk some of whose messages may still change is
 * left for another day. Counters stay: they are not counted again.
 */
export async function expireMessages(
  work: Work,
  { before, after }: { before: Date; after: Id | null },
): Promise<Expired> {
  const { sql, actor } = work;
  const account = idLiteral(actor.accountId);
  const chunks = await sql.rows<ChunkRow>(
    `select id, first_message_id, last_message_id from chunk k
      where account_id = ${account} and ${after === null ? '1 = 1' : `id > ${idLiteral(after)}`}
        and ${olderThan(before, { key: 'id', time: 'created_at' })}
        and completed_at is not null and sweep_at is null
      order by id limit 50`,
  );
  const removed: Record<string, number> = {};
  for (const chunk of chunks) {
    for (const [table, count] of Object.entries(await removeChunk(work, chunk))) {
      removed[table] = (removed[table] ?? 0) + count;
    }
    if ((removed.message ?? 0) >= MESSAGES) return { removed, after: idFromBytes(chunk.id) };
  }
  const last = chunks.at(-1);
  return { removed, after: last === undefined ? null : idFromBytes(last.id) };
}

async function removeChunk({ sql, actor }: Work, chunk: ChunkRow): Promise<Record<string, number>> {
  const account = idBytes(actor.accountId);
  const rows = await sql.rows<{ id: Buffer; campaign_id: Buffer | null; final_at: string | null }>(
    'select id, campaign_id, final_at from message where account_id = ? and id between ? and ? and chunk_id = ? for update',
    [account, chunk.first_message_id, chunk.last_message_id, chunk.id],
  );
  if (rows.some((row) => row.final_at === null)) return {};
  const removed: Record<string, number> = {};
  if (rows.length > 0) {
    const mine = `account_id = ${idLiteral(actor.accountId)} and`;
    const ids = idList(rows.map((row) => idFromBytes(row.id)));
    const [campaign] = rows.map((row) => row.campaign_id);
    removed.message = await sql.run(`delete from message where ${mine} id in ${ids}`);
    await sql.run(`delete from message_part where ${mine} message_id in ${ids}`);
    if (campaign != null)
      removed.message_exception = await sql.run(
        `delete from message_exception where ${mine} campaign_id = ${idLiteral(idFromBytes(campaign))} and message_id in ${ids}`,
      );
  }
  removed.message_text = await sql.run('delete from message_text where account_id = ? and chunk_id = ?', [
    account,
    chunk.id,
  ]);
  await sql.run('delete from chunk where account_id = ? and id = ?', [account, chunk.id]);
  return removed;
}

const LOOKED_THROUGH = 5_000;

/** Removes what a carrier called messages that are not there any more: a page of one carrier's. Found by a read that locks nothing. */
export async function findLoneSubmissions(
  { sql, actor }: Work,
  { carrierId, after, before }: { carrierId: Id; after: string; before: Date },
): Promise<{ found: string[]; next: string | null }> {
  const rows = await sql.rows<{ provider_id: string; lone: number }>(
    `select s.provider_id, s.account_id = ? and s.message_id < ? and not exists (
        select 1 from message m where m.account_id = s.account_id and m.id = s.message_id) as lone
       from submission s where s.carrier_id = ? and s.provider_id > ? order by s.provider_id limit ${LOOKED_THROUGH}`,
    [idBytes(actor.accountId), idBytes(latestId(before)), idBytes(carrierId), after],
  );
  const last = rows.length < LOOKED_THROUGH ? undefined : rows.at(-1);
  return {
    found: rows.filter(({ lone }) => Number(lone) === 1).map((row) => row.provider_id),
    next: last?.provider_id ?? null,
  };
}

/** What is younger was settled a moment ago, perhaps by a transaction that this read does not see. */
const latestId = (before: Date): Id =>
  `${(before.getTime() + 24 * 3_600_000).toString(16).padStart(12, '0')}${'0'.repeat(20)}`;

const REPLIES = 500;

/** Removes some of what recipients sent back. */
export async function expireReplies({ sql, actor }: Work, { before }: { before: Date }): Promise<Expired> {
  const rows = await sql.rows<{ carrier_id: Buffer; id: Buffer }>(
    `select carrier_id, id from inbound_message
      where account_id = ${idLiteral(actor.accountId)} and received_at < ${timeLiteral(before)} limit ${REPLIES}`,
  );
  const [last] = rows.slice(-1);
  if (last === undefined) return { removed: {}, after: null };
  const keys = rows.map((row) => [row.carrier_id, row.id].map((id) => idLiteral(idFromBytes(id))));
  sql.later(`delete from inbound_message where ${keysCondition(['carrier_id', 'id'], keys)}`);
  return { removed: { inbound_message: rows.length }, after: idFromBytes(last.id) };
}

const KEYS = 1_000;

/** Removes keys of single messages that are gone: one that is used again stands for a new message, as any does. */
export async function expireKeys({ sql, actor }: Work, { before }: { before: Date }): Promise<Expired> {
  const keys = await sql.run(
    `delete from idempotency_key where account_id = ? and created_at < ? limit ${KEYS}`,
    [idBytes(actor.accountId), before],
  );
  return { removed: { idempotency_key: keys }, after: keys < KEYS ? null : actor.accountId };
}

const NUMBERS = 5_000;

/** Removes whom the account texted last so long ago: no STOP finds it by its number any more. `after`: a number. */
export async function expireTexted(
  { sql, actor }: Work,
  { before, after }: { before: Date; after: string | null },
): Promise<Expired> {
  const mine = `account_id = ${idLiteral(actor.accountId)}`;
  const rows = await sql.rows<{ msisdn: string; old: number }>(
    `select msisdn, at < ${timeLiteral(before)} as old from texted_number
      where ${mine} and msisdn > ${textLiteral(after ?? '')} order by msisdn limit ${NUMBERS}`,
  );
  const keys = rows.filter(({ old }) => Number(old) === 1).map(({ msisdn }) => [textLiteral(msisdn)]);
  const removed =
    keys.length === 0
      ? 0
      : await sql.run(
          `delete from texted_number where ${mine} and at < ${timeLiteral(before)} and ${keysCondition(['msisdn'], keys)}`,
        );
  const last = rows.length < NUMBERS ? undefined : rows.at(-1);
  return { removed: { texted_number: removed }, after: last?.msisdn ?? null };
}
