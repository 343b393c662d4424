import { idBytes, idLiteral, idList, textLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import type { ConsentState } from './consent.js';
import { inList, type Subject } from './consent-state.js';
import { hashedSubjects } from './subject.js';

interface Written {
  id: Id;
  msisdn: string;
}

/**
 * What was recorded of these numbers becomes theirs again: consent is a person's, and outlives the contact that is deleted
 * and comes back. Call it after the contacts are written, in the same transaction. Two look-ups where nothing is recorded.
 */
export async function applySuppressions(work: Work, contacts: readonly Written[]): Promise<void> {
  if (contacts.length === 0) return;
  const { any, erased } = await recorded(work);
  if (!any) return;
  const numbers = contacts.map(({ msisdn }) => msisdn);
  const hashes = erased ? await hashedSubjects(work, numbers) : new Map<string, string>();
  const idOf = new Map(contacts.map(({ id, msisdn }) => [msisdn, id]));
  const of = (subject: string): Id | undefined => idOf.get(hashes.get(subject) ?? subject);
  const subjects = inList([...numbers, ...hashes.keys()]);
  const optOuts = await readOptOuts(work, { subjects, of });
  const others = await readHistory(work, { subjects, of }, optOuts);
  setTimes(work, [...optOuts, ...others]);
}

/** Locking: an opt-out that is being recorded is waited for, and one that comes later waits for these contacts. */
async function recorded({ sql, actor }: Work): Promise<{ any: boolean; erased: boolean }> {
  const account = [idBytes(actor.accountId)];
  const first = await sql.first<{ subject: string }>(
    'select subject from suppression where account_id = ? order by subject limit 1 lock in share mode',
    account,
  );
  const event = await sql.first('select 1 as found from consent_event where account_id = ? limit 1', account);
  return { any: first !== undefined || event !== undefined, erased: first?.subject.startsWith('#') === true };
}

interface Reading {
  subjects: string;
  of(subject: string): Id | undefined;
}

interface TimeOf {
  id: Id;
  column: string;
  at: string;
}

/** Opt-ins, and "do not sell": what no suppression says. Who was erased has to opt in anew. */
async function readHistory(
  { sql, actor }: Work,
  { subjects, of }: Reading,
  optOuts: readonly TimeOf[],
): Promise<TimeOf[]> {
  const rows = await sql.rows<{ subject: string; purpose: Subject; state: ConsentState; at: string }>(
    `select subject, purpose, state, at from consent_event
      where account_id = ${idLiteral(actor.accountId)} and subject in ${subjects} order by id`,
  );
  const last = new Map<string, { id: Id; column: string | null; at: string }>();
  for (const { subject, purpose, state, at } of rows) {
    const id = of(subject);
    const ended = subject.startsWith('#') && purpose !== 'do_not_sell';
    if (id !== undefined)
      last.set(`${id} ${purpose}`, { id, column: ended ? null : columnOf(purpose, state), at });
  }
  const out = new Set(optOuts.map(({ id, column }) => `${id} ${column}`));
  return [...last.values()].flatMap(({ id, column, at }) =>
    column === null || out.has(`${id} ${OPPOSITE[column] ?? ''}`) ? [] : [{ id, column, at }],
  );
}

const OPPOSITE: Record<string, string> = {
  opted_in_at: 'opted_out_at',
  transactional_in_at: 'transactional_out_at',
};

function columnOf(purpose: Subject, state: ConsentState): string | null {
  if (purpose === 'do_not_sell') return state === 'opted_out' ? 'do_not_sell_at' : null;
  if (state === 'opted_out') return null;
  return purpose === 'marketing' ? 'opted_in_at' : 'transactional_in_at';
}

interface SuppressionRow {
  subject: string;
  marketing_at: string | null;
  transactional_at: string | null;
}

async function readOptOuts({ sql, actor }: Work, { subjects, of }: Reading): Promise<TimeOf[]> {
  const rows = await sql.rows<SuppressionRow>(
    `select subject, marketing_at, transactional_at from suppression
      where account_id = ${idLiteral(actor.accountId)} and subject in ${subjects} lock in share mode`,
  );
  return rows.flatMap((row) => {
    const id = of(row.subject);
    if (id === undefined) return [];
    return [
      { id, column: 'opted_out_at', at: row.marketing_at },
      { id, column: 'transactional_out_at', at: row.transactional_at },
    ].flatMap(({ at, ...rest }) => (at === null ? [] : [{ ...rest, at }]));
  });
}

function setTimes({ sql, actor }: Work, times: readonly TimeOf[]): void {
  for (const [column, group] of Map.groupBy(times, (time) => time.column)) {
    const cases = group.map(({ id, at }) => `when ${idLiteral(id)} then ${textLiteral(at)}`).join(' ');
    const opposite = OPPOSITE[column];
    const unless = opposite === undefined ? '' : ` and ${opposite} is null`;
    sql.later(
      `update contact set ${column} = coalesce(${column}, case id ${cases} end)
        where account_id = ${idLiteral(actor.accountId)} and ${idsAre(group)}${unless}`,
    );
  }
}

const idsAre = (of: readonly { id: Id }[]): string =>
  of.length === 1 ? `id = ${idLiteral(of[0]?.id ?? '')}` : `id in ${idList(of.map(({ id }) => id))}`;
