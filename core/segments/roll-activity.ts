import { idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long after the launch a campaign's messages are looked through, and then after each round. */
const ROUNDS = [1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR];
/** A campaign that is not over comes no further: it is looked at every six hours. */
const LAST_BEFORE_ITS_END = 5;
/** Messages in one transaction. */
const BATCH = 5_000;

/** Has the campaign's messages rolled up into the activity of its contacts from a minute after its launch. */
export function startRolling({ sql, actor, now }: Work, campaignId: Id): void {
  sql.later(
    `insert into activity_roll (account_id, campaign_id, due_at)
     values (${idLiteral(actor.accountId)}, ${idLiteral(campaignId)}, ${timeLiteral(new Date(now.getTime() + MINUTE))})
     on duplicate key update due_at = values(due_at)`,
  );
}

interface DueRow {
  account_id: Buffer;
  campaign_id: Buffer;
  cursor_id: Buffer | null;
  round: number;
  revision: number;
}

interface Due {
  account: string;
  campaign: string;
  cursor: Id | null;
  round: number;
  /** Of the counters when the present round began. */
  revision: number;
}

/** Rolls up a batch of messages of the campaign that has been due longest, whoever's it is. False when none is due. */
export async function rollActivity(work: Work): Promise<boolean> {
  const { sql, now } = work;
  const row = await sql.first<DueRow>(
    `select account_id, campaign_id, cursor_id, round, revision from activity_roll
      where due_at <= ${timeLiteral(now)} order by due_at limit 1 for update skip locked`,
  );
  if (row === undefined) return false;
  const due: Due = {
    account: idLiteral(idFromBytes(row.account_id)),
    campaign: idLiteral(idFromBytes(row.campaign_id)),
    cursor: row.cursor_id === null ? null : idFromBytes(row.cursor_id),
    round: row.round,
    revision: row.revision,
  };
  const { revision, over } = await standOf(work, due);
  if (due.cursor === null) {
    // nothing has happened since the round before began
    if (revision === due.revision) return endRound(work, due, over);
    due.revision = revision;
  }
  const last = await lastOfBatch(work, due);
  if (last === null) return endRound(work, due, over);
  await addBatch(work, due, last);
  goOn(work, due, last);
  return true;
}

async function standOf(
  { sql }: Work,
  { account, campaign }: Due,
): Promise<{ revision: number; over: boolean }> {
  const row = await sql.first<{ revision: number; state: string }>(
    `select p.revision, c.state from campaign_progress p
       join campaign c on c.account_id = p.account_id and c.id = p.campaign_id
      where p.account_id = ${account} and p.campaign_id = ${campaign}`,
  );
  // a campaign that is no more has nothing to roll up
  return {
    revision: row?.revision ?? 0,
    over: row === undefined || ['done', 'cancelled'].includes(row.state),
  };
}

async function lastOfBatch({ sql }: Work, { account, campaign, cursor }: Due): Promise<Id | null> {
  const row = await sql.first<{ last: Buffer | null }>(
    `select max(id) as last from (
       select id from message force index (message_campaign) where account_id = ${account} and campaign_id = ${campaign}
          ${cursor === null ? '' : `and id > ${idLiteral(cursor)}`} order by id limit ${BATCH}) batch`,
  );
  return row?.last == null ? null : idFromBytes(row.last);
}

/** Accepted by a carrier: its row knows the end only, until then its chunk does. A chunk that is no more is settled. */
const ACCEPTED = `(m.state in ('delivered','undelivered','expired','unknown') or (m.state = 'queued' and (h.id is null
  or (ord(substr(h.settled, (m.ordinal div 8) + 1, 1)) >> (m.ordinal mod 8)) & 1 = 1)))`;

async function addBatch({ sql }: Work, { account, campaign, cursor }: Due, last: Id): Promise<void> {
  await sql.run(
    updateOf(
      `from message m force index (message_campaign) left join chunk h on h.account_id = m.account_id and h.id = m.chunk_id
        where m.account_id = ${account} and m.campaign_id = ${campaign}
          ${cursor === null ? '' : `and m.id > ${idLiteral(cursor)}`} and m.id <= ${idLiteral(last)}`,
      { account, accepted: ACCEPTED },
    ),
  );
}

const grows = (column: string): string => `r.${column} > coalesce(c.last_${column}_at, '1970-01-01')`;
const later = (column: string): string =>
  `c.last_${column}_at = case when ${grows(column)} then r.${column} else c.last_${column}_at end`;

/** Activity only ever moves forward, and a contact for whom it does not is not written. */
function updateOf(messages: string, { account, accepted }: { account: string; accepted: string }): string {
  return `update contact c join (
      select m.contact_id, max(case when ${accepted} then m.created_at end) as sent,
             max(case when m.state = 'delivered' then m.final_at end) as delivered,
             max(case when m.state in ('undelivered','failed','expired') then m.final_at end) as failed
      ${messages} and m.contact_id is not null group by m.contact_id) r
    on c.account_id = ${account} and c.id = r.contact_id
    set ${later('sent')}, ${later('delivered')}, ${later('failed')}
    where ${grows('sent')} or ${grows('delivered')} or ${grows('failed')}`;
}

/** As `rollActivity`, for single messages that have come to their end: with the next statement of the transaction. */
export function addActivity({ sql, actor }: Work, messageIds: readonly Id[]): void {
  if (messageIds.length === 0) return;
  const account = idLiteral(actor.accountId);
  sql.later(
    updateOf(
      `from message m where m.account_id = ${account} and m.id in (${messageIds.map(idLiteral).join(',')})`,
      {
        account,
        accepted: `m.state in ('delivered','undelivered','expired','unknown')`,
      },
    ),
  );
}

/** The next batch is its turn again when others that are due have had theirs. */
function goOn({ sql, now }: Work, { account, campaign, revision }: Due, last: Id): void {
  sql.later(
    `update activity_roll set cursor_id = ${idLiteral(last)}, revision = ${revision}, due_at = ${timeLiteral(now)}
      where account_id = ${account} and campaign_id = ${campaign}`,
  );
}

function endRound({ sql, now }: Work, { account, campaign, ...due }: Due, over: boolean): boolean {
  const which = `where account_id = ${account} and campaign_id = ${campaign}`;
  const round = over ? due.round + 1 : Math.min(due.round + 1, LAST_BEFORE_ITS_END);
  const wait = ROUNDS[round];
  if (wait === undefined) {
    sql.later(`delete from activity_roll ${which}`);
    return true;
  }
  const dueAt = timeLiteral(new Date(now.getTime() + wait));
  sql.later(
    `update activity_roll set cursor_id = null, round = ${round}, revision = ${due.revision}, due_at = ${dueAt} ${which}`,
  );
  return true;
}
