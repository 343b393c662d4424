import { idList, idLiteral, keysCondition, timeLiteral } from '../database/sql.js';
import type { Work, WrittenJob } from '../database/work.js';
import { idBytes, idFromBytes, type Id } from '../platform/id.js';

/** A worker whose heart has not beaten for so long is dead. Measured by the database's clock. */
export const DEAD_AFTER_SECONDS = 5;
const RELAY_AGAIN_MS = 30_000;
const RELAY_BATCH = 500;

interface DueRow {
  account_id: Buffer;
  id: Buffer;
  name: string;
  payload: string | object;
  attempt: number;
}

/** The jobs whose time to be handed to the queue has come; they come again in half a minute unless crossed off. */
export async function takeDueJobs({ sql, now }: Work): Promise<WrittenJob[]> {
  const rows = await sql.rows<DueRow>(
    `select account_id, id, name, payload, attempt from job where relay_at <= ? order by relay_at limit ${RELAY_BATCH}`,
    [now],
  );
  if (rows.length === 0) return [];
  const again = new Date(now.getTime() + RELAY_AGAIN_MS);
  const keys = rows.map((row) => [row.account_id, row.id].map((id) => idLiteral(idFromBytes(id))));
  await sql.run(
    `update job set relay_at = ${timeLiteral(again)} where ${keysCondition(['account_id', 'id'], keys)}`,
  );
  return rows.map((row) => ({
    accountId: idFromBytes(row.account_id),
    id: idFromBytes(row.id),
    name: row.name,
    payload: typeof row.payload === 'string' ? (JSON.parse(row.payload) as object) : row.payload,
    attempt: row.attempt,
  }));
}

/** Redis has lost what it held: everything is handed over again. */
export async function relayEverything({ sql, now }: Work): Promise<number> {
  return await sql.run('update job set relay_at = ? where relay_at > ?', [now, now]);
}

/** This worker lives. Returns how many do. */
export async function beat({ sql }: Work, worker: { id: Id; host: string; pid: number }): Promise<number> {
  await sql.run(
    `insert into worker_process (id, host, pid, started_at, beat_at) values (?,?,?,utc_timestamp(3),utc_timestamp(3))
     on duplicate key update beat_at = utc_timestamp(3)`,
    [idBytes(worker.id), worker.host, worker.pid],
  );
  const row = await sql.first<{ alive: number }>(
    `select count(*) as alive from worker_process where beat_at > utc_timestamp(3) - interval ${DEAD_AFTER_SECONDS} second`,
  );
  return Number(row?.alive ?? 1);
}

/** This worker is about to end: it holds nothing any more. */
export async function retireWorker({ sql, now }: Work, workerId: Id): Promise<void> {
  await sql.run('update job set owner = null, attempt = attempt + 1, relay_at = ? where owner = ?', [
    now,
    idBytes(workerId),
  ]);
  await sql.run('delete from worker_process where id = ?', [idBytes(workerId)]);
}

/** Frees the jobs of workers that have died, so that others take them up. Returns how many. */
export async function reapDeadWorkers({ sql, now }: Work): Promise<number> {
  const dead = await sql.rows<{ id: Buffer }>(
    `select id from worker_process where beat_at <= utc_timestamp(3) - interval ${DEAD_AFTER_SECONDS} second for update`,
  );
  if (dead.length === 0) return 0;
  const list = idList(dead.map((row) => idFromBytes(row.id)));
  const freed = await sql.run(
    `update job set owner = null, attempt = attempt + 1, relay_at = ${timeLiteral(now)} where owner in ${list}`,
  );
  await sql.run(`delete from worker_process where id in ${list}`);
  return freed;
}

/** One worker takes the job; false when it is done already or another living worker is on it. */
export async function takeJob({ sql, actor }: Work, input: { jobId: Id; workerId: Id }): Promise<boolean> {
  const owner = idBytes(input.workerId);
  const matched = await sql.run(
    'update job set owner = ? where account_id = ? and id = ? and (owner is null or owner = ?)',
    [owner, idBytes(actor.accountId), idBytes(input.jobId), owner],
  );
  return matched === 1;
}

/** Done: nothing remembers it any more. */
export function crossOff({ sql, actor }: Work, jobId: Id): void {
  sql.later('delete from job where account_id = ? and id = ?', [idBytes(actor.accountId), idBytes(jobId)]);
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 60_000;

/** It did not work out: freed, to be tried again by whoever is there, at once (`soon`) or ever later. */
export async function putBack(
  { sql, actor, now }: Work,
  input: { jobId: Id; workerId: Id; fault: string; soon: boolean },
): Promise<void> {
  const key = [idBytes(actor.accountId), idBytes(input.jobId)];
  const row = await sql.first<{ attempt: number }>(
    'select attempt from job where account_id = ? and id = ? and owner = ? for update',
    [...key, idBytes(input.workerId)],
  );
  if (row === undefined) return;
  const wait = input.soon ? 0 : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(row.attempt, 10));
  await sql.run(
    'update job set owner = null, attempt = attempt + 1, last_error = ?, relay_at = ? where account_id = ? and id = ?',
    [input.fault.slice(0, 500), new Date(now.getTime() + wait), ...key],
  );
}
