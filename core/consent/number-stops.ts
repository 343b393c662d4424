import { idBytes, idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Purpose } from './consent.js';
import { inList, readKnown, stateOf } from './consent-state.js';
import type { StopReason } from './stop-reason.js';
import { hashedSubjects } from './subject.js';

export interface StopsInput {
  msisdns: readonly string[];
  purpose: Purpose;
  /** Only what was recorded from then on: nearly always nothing, found out by one look at two indexes. */
  since?: Date;
}

/** Who must not be sent to, by number, whether or not there is a contact. */
export async function stopsOf(work: Work, input: StopsInput): Promise<Map<string, StopReason>> {
  if (input.msisdns.length === 0) return new Map();
  return input.since === undefined ? await allStops(work, input) : await newStops(work, input, input.since);
}

async function allStops(work: Work, { msisdns, purpose }: StopsInput): Promise<Map<string, StopReason>> {
  const known = await readKnown(work, msisdns, { lock: false });
  const needsOptIn = purpose === 'marketing' && (await marketingNeedsOptIn(work));
  const listed = await onRegister(work, msisdns, purpose);
  const stops = new Map<string, StopReason>();
  for (const [msisdn, of] of known) {
    const state = stateOf(of, purpose);
    if (state === 'opted_out') stops.set(msisdn, 'opted_out');
    else if (needsOptIn && state !== 'opted_in') stops.set(msisdn, 'no_consent');
    else if (listed.has(msisdn)) stops.set(msisdn, 'do_not_disturb');
  }
  return stops;
}

async function marketingNeedsOptIn({ sql, actor }: Work): Promise<boolean> {
  const row = await sql.first<{ needed: number }>(
    'select marketing_needs_opt_in as needed from account where id = ?',
    [idBytes(actor.accountId)],
  );
  return row?.needed === 1;
}

async function onRegister(
  { sql }: Work,
  msisdns: readonly string[],
  purpose: Purpose,
): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ msisdn: string }>(
    `select msisdn from do_not_disturb where msisdn in ${inList(msisdns)}${ofPurpose(purpose)}`,
  );
  return new Set(rows.map(({ msisdn }) => msisdn));
}

const ofPurpose = (purpose: Purpose): string => (purpose === 'transactional' ? ' and everything = 1' : '');

async function newStops(
  work: Work,
  { msisdns, purpose }: StopsInput,
  since: Date,
): Promise<Map<string, StopReason>> {
  const { sql, actor } = work;
  const recorded = `account_id = ${idLiteral(actor.accountId)} and changed_at >= ${timeLiteral(since)}`;
  const news = await sql.first<{ said: number; listed: number }>(
    `select exists (select 1 from suppression where ${recorded}) as said,
       exists (select 1 from do_not_disturb where added_at >= ${timeLiteral(since)}) as listed`,
  );
  const stops = new Map<string, StopReason>();
  if (news?.listed === 1) {
    for (const msisdn of await onRegister(work, msisdns, purpose)) stops.set(msisdn, 'do_not_disturb');
  }
  if (news?.said !== 1) return stops;
  const hashes = await hashedSubjects(work, msisdns);
  const rows = await sql.rows<{ subject: string }>(
    `select subject from suppression
      where ${recorded} and subject in ${inList([...msisdns, ...hashes.keys()])} and ${purpose}_at is not null`,
  );
  for (const { subject } of rows) stops.set(hashes.get(subject) ?? subject, 'opted_out');
  return stops;
}
