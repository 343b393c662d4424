import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { ConsentSource, ConsentState, Purpose } from './consent.js';
import { inList } from './consent-state.js';
import { hashedSubject } from './subject.js';

const SOURCES: Record<ConsentSource, string> = {
  form: 'on a form',
  import: 'by an import',
  api: 'over the API',
  dashboard: 'in the dashboard',
  reply: 'by a reply',
  preference_page: 'on the preference page',
  bulk_edit: 'by a bulk edit',
  merge: 'when contacts were merged',
};

/** What a number had said last at some moment. */
export interface ConsentThen {
  state: ConsentState;
  at: Date;
  /** How it is known, in a sentence. */
  words: string;
}

interface Row {
  state: ConsentState;
  source: ConsentSource;
  evidence: string | null;
  at: string;
}

/** The last word up to a moment, by the history and not by what is so today. Null when nothing was recorded by then. */
export async function consentAt(
  work: Work,
  { msisdn, purpose, at }: { msisdn: string; purpose: Purpose; at: Date },
): Promise<ConsentThen | null> {
  const row = await work.sql.first<Row>(
    `select state, source, evidence, at from consent_event
      where account_id = ? and subject in ${inList([msisdn, await hashedSubject(work, msisdn)])} and purpose = ? and at <= ?
      order by id desc limit 1`,
    [idBytes(work.actor.accountId), purpose, at],
  );
  if (row === undefined) return null;
  const { state, source, evidence } = row;
  const what = state === 'opted_in' ? 'Opted in' : 'Opted out';
  const proof = evidence === null ? '' : ` (${evidence})`;
  return { state, at: timeFrom(row.at), words: `${what} ${SOURCES[source]}${proof}.` };
}

/** A register that a number is on. */
export interface OnRegister {
  name: string;
  addedAt: Date;
}

/** The registers that stop messages of this purpose to a number today, the oldest entry first. */
export async function registersOf(
  { sql }: Work,
  { msisdn, purpose }: { msisdn: string; purpose: Purpose },
): Promise<OnRegister[]> {
  const rows = await sql.rows<{ name: string; added_at: string }>(
    `select l.name, d.added_at from do_not_disturb d join do_not_disturb_list l on l.id = d.list_id
      where d.msisdn = ?${purpose === 'transactional' ? ' and d.everything = 1' : ''} order by d.added_at`,
    [msisdn],
  );
  return rows.map(({ name, added_at: addedAt }) => ({ name, addedAt: timeFrom(addedAt) }));
}
