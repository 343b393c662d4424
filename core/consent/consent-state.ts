import { idLiteral, textLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { ConsentState, Purpose } from './consent.js';
import { hashedSubjects } from './subject.js';

export type Subject = Purpose | 'do_not_sell';

/** What is known of one number. */
export interface Known {
  /** Opted out since, whatever list the number comes back in on. */
  marketingOut: Date | null;
  transactionalOut: Date | null;
  /** Has a row of its own in `suppression` that says when: not only one to be locked by. */
  suppressed: boolean;
  /** The row of an erased person that is this number. */
  hash: string | null;
  contact: boolean;
  said: Partial<Record<Subject, ConsentState>>;
}

export const inList = (texts: readonly string[]): string => `(${texts.map(textLiteral).join(',')})`;

/** What is recorded of each number. `lock`: nobody else changes it until the transaction ends. At most some thousands at a time. */
export async function readKnown(
  work: Work,
  msisdns: readonly string[],
  { lock }: { lock: boolean },
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>(
    msisdns.map((msisdn) => [
      msisdn,
      { marketingOut: null, transactionalOut: null, suppressed: false, hash: null, contact: false, said: {} },
    ]),
  );
  if (msisdns.length === 0) return known;
  const hashes = await hashedSubjects(work, msisdns);
  const of = (subject: string): Known | undefined => known.get(hashes.get(subject) ?? subject);
  const subjects = inList([...msisdns, ...hashes.keys()]);
  await addSuppressions(work, { subjects, of, lock });
  await addContacts(work, { numbers: inList(msisdns), of, lock });
  await addHistory(work, { subjects, of });
  return known;
}

interface Reading {
  subjects: string;
  of(subject: string): Known | undefined;
  lock: boolean;
}

/** The last word of each purpose. An opt-in of a person who was erased is proof of what was, and allows nothing any more. */
async function addHistory({ sql, actor }: Work, { subjects, of }: Omit<Reading, 'lock'>): Promise<void> {
  const rows = await sql.rows<{ subject: string; purpose: Subject; state: ConsentState }>(
    `select subject, purpose, state from consent_event
      where account_id = ${idLiteral(actor.accountId)} and subject in ${subjects} order by id`,
  );
  for (const { subject, purpose, state } of rows) {
    const known = of(subject);
    if (known === undefined) continue;
    const ended = subject.startsWith('#') && purpose !== 'do_not_sell' && state === 'opted_in';
    if (ended) delete known.said[purpose];
    else known.said[purpose] = state;
  }
}

interface SuppressionRow {
  subject: string;
  marketing_at: string | null;
  transactional_at: string | null;
}

const earlier = (a: Date | null, b: string | null): Date | null => {
  if (b === null) return a;
  const time = timeFrom(b);
  return a === null || time < a ? time : a;
};

async function addSuppressions({ sql, actor }: Work, { subjects, of, lock }: Reading): Promise<void> {
  const rows = await sql.rows<SuppressionRow>(
    `select subject, marketing_at, transactional_at from suppression
      where account_id = ${idLiteral(actor.accountId)} and subject in ${subjects}${lock ? ' for update' : ''}`,
  );
  for (const row of rows) {
    const known = of(row.subject);
    if (known === undefined) continue;
    known.marketingOut = earlier(known.marketingOut, row.marketing_at);
    known.transactionalOut = earlier(known.transactionalOut, row.transactional_at);
    if (row.subject.startsWith('#')) known.hash = row.subject;
    else known.suppressed = row.marketing_at !== null || row.transactional_at !== null;
  }
}

interface ContactRow {
  msisdn: string;
  opted_in_at: string | null;
  opted_out_at: string | null;
  transactional_in_at: string | null;
  transactional_out_at: string | null;
  do_not_sell_at: string | null;
}

/** A contact's columns say the same as the history, and are all there is of what was recorded before there was one. */
async function addContacts(
  { sql, actor }: Work,
  { numbers, of, lock }: { numbers: string; of(subject: string): Known | undefined; lock: boolean },
): Promise<void> {
  const rows = await sql.rows<ContactRow>(
    `select msisdn, opted_in_at, opted_out_at, transactional_in_at, transactional_out_at, do_not_sell_at
       from contact where account_id = ${idLiteral(actor.accountId)} and msisdn in ${numbers}${lock ? ' for update' : ''}`,
  );
  for (const row of rows) {
    const known = of(row.msisdn);
    if (known === undefined) continue;
    known.contact = true;
    known.marketingOut = earlier(known.marketingOut, row.opted_out_at);
    known.transactionalOut = earlier(known.transactionalOut, row.transactional_out_at);
    if (row.opted_in_at !== null) known.said.marketing = 'opted_in';
    if (row.transactional_in_at !== null) known.said.transactional = 'opted_in';
    if (row.do_not_sell_at !== null) known.said.do_not_sell = 'opted_out';
  }
}

/** Null where nobody has said anything. */
export function stateOf(known: Known, purpose: Subject): ConsentState | null {
  if (purpose === 'marketing' && known.marketingOut !== null) return 'opted_out';
  if (purpose === 'transactional' && known.transactionalOut !== null) return 'opted_out';
  return known.said[purpose] ?? null;
}
