import { idLiteral, nullableIdLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import type { ConsentSource, ConsentState } from './consent.js';
import { inList, readKnown, stateOf, type Known, type Subject } from './consent-state.js';

/** Of our rules on consent: kept with every event, so that it can be judged by the rules of its day. */
export const RULE_VERSION = '2026-11-22';

const MOST_EVIDENCE = 500;
/** A statement of so many rows is some hundred kilobytes. */
const AT_A_TIME = 5_000;

export interface ConsentChange {
  msisdn: string;
  purpose: Subject;
  state: ConsentState;
}

export interface RecordConsentInput {
  changes: readonly ConsentChange[];
  source: ConsentSource;
  /** What proves it. */
  evidence: string | null;
  /** An opt-in of a number that has opted out is left out: for whatever is not that person's own act. */
  neverOptInAgain?: boolean;
  /** Also appends events that change nothing. */
  keepUnchanged?: boolean;
}

/**
 * Appends what was said to the history and brings suppressions and contacts in line with it, in the same transaction. Two at
 * once for a number follow one another. Returns how many states changed.
 */
export async function recordConsent(work: Work, input: RecordConsentInput): Promise<number> {
  const changes = lastWords(input);
  let changed = 0;
  for (let from = 0; from < changes.length; from += AT_A_TIME) {
    changed += await recordSome(work, input, changes.slice(from, from + AT_A_TIME));
  }
  return changed;
}

/** One change for each number and purpose, in the order of the numbers: whoever locks them does it in the same order. */
function lastWords({ changes, neverOptInAgain = false }: RecordConsentInput): ConsentChange[] {
  const last = new Map<string, ConsentChange>();
  for (const change of changes) {
    const key = `${change.msisdn} ${change.purpose}`;
    if (neverOptInAgain && change.state === 'opted_in' && last.get(key)?.state === 'opted_out') continue;
    last.set(key, change);
  }
  return [...last.values()].toSorted((a, b) => (a.msisdn < b.msisdn ? -1 : Number(a.msisdn > b.msisdn)));
}

async function recordSome(
  work: Work,
  input: RecordConsentInput,
  changes: readonly ConsentChange[],
): Promise<number> {
  const neverAgain = input.neverOptInAgain === true;
  lockNumbers(work, numbersOf(changes.filter(({ state }) => state === 'opted_out' || !neverAgain)));
  const known = await readKnown(work, numbersOf(changes), { lock: true });
  const before = (change: ConsentChange): ConsentState | null =>
    stateOf(known.get(change.msisdn) as Known, change.purpose);
  const allowed = changes.filter(
    (change) => !(neverAgain && change.state === 'opted_in' && before(change) === 'opted_out'),
  );
  const changed = allowed.filter((change) => before(change) !== change.state);
  appendEvents(work, input, input.keepUnchanged === true ? allowed : changed);
  for (const change of changed) apply(work.now, known.get(change.msisdn) as Known, change);
  writeSuppressions(work, known, new Set(numbersOf(changed)));
  writeContacts(work, changed);
  return changed.length;
}

const numbersOf = (changes: readonly ConsentChange[]): string[] => [
  ...new Set(changes.map(({ msisdn }) => msisdn)),
];

/**
 * A row for each number, if only until the end of the transaction: what does not exist cannot be locked. Written before
 * contacts are looked at, so an import of the same number either finds it or is found (apply-suppressions.ts).
 */
function lockNumbers({ sql, actor, now }: Work, msisdns: readonly string[]): void {
  if (msisdns.length === 0) return;
  const before = `(${idLiteral(actor.accountId)},`;
  const rows = msisdns.map((msisdn) => `${before}${textLiteral(msisdn)},${timeLiteral(now)})`);
  sql.later(
    `insert into suppression (account_id, subject, changed_at) values ${rows.join(',')}
     on duplicate key update subject = values(subject)`,
  );
}

function appendEvents(
  { sql, actor, now }: Work,
  { source, evidence }: RecordConsentInput,
  changes: readonly ConsentChange[],
): void {
  if (changes.length === 0) return;
  const proof = textLiteral(evidence === null ? null : evidence.slice(0, MOST_EVIDENCE));
  const before = `(${idLiteral(actor.accountId)},x'`;
  const after = `'${source}',${proof},'${RULE_VERSION}',${nullableIdLiteral(actor.userId)},${timeLiteral(now)})`;
  const rows = changes.map(
    ({ msisdn, purpose, state }) =>
      `${before}${newId()}',${textLiteral(msisdn)},'${purpose}','${state}',${after}`,
  );
  sql.later(
    `insert into consent_event (account_id, id, subject, purpose, state, source, evidence, rule_version, user_id, at) values ${rows.join(',')}`,
  );
}

function apply(now: Date, known: Known, { purpose, state }: ConsentChange): void {
  const since = state === 'opted_out' ? now : null;
  if (purpose === 'marketing') known.marketingOut = since;
  if (purpose === 'transactional') known.transactionalOut = since;
}

const nullableTime = (time: Date | null): string => (time === null ? 'null' : timeLiteral(time));

function writeSuppressions(
  { sql, actor, now }: Work,
  known: ReadonlyMap<string, Known>,
  changed: ReadonlySet<string>,
): void {
  const account = idLiteral(actor.accountId);
  const { kept, gone } = divide(known, changed);
  if (kept.length > 0) {
    const rows = kept.map(([msisdn, { marketingOut, transactionalOut }]) => {
      const times = [marketingOut, transactionalOut, now].map(nullableTime).join(',');
      return `(${account},${textLiteral(msisdn)},${times})`;
    });
    sql.later(
      `insert into suppression (account_id, subject, marketing_at, transactional_at, changed_at) values ${rows.join(',')}
       on duplicate key update marketing_at = values(marketing_at), transactional_at = values(transactional_at), changed_at = values(changed_at)`,
    );
  }
  if (gone.length > 0) {
    sql.later(`delete from suppression where account_id = ${account} and ${subjectsAre('subject', gone)}`);
  }
}

/** Numbers that may be sent to have no row; an erased person who speaks again has one under the number. */
function divide(
  known: ReadonlyMap<string, Known>,
  changed: ReadonlySet<string>,
): { kept: [string, Known][]; gone: string[] } {
  const kept: [string, Known][] = [];
  const gone: string[] = [];
  for (const [msisdn, one] of known) {
    const free = one.marketingOut === null && one.transactionalOut === null;
    const isChanged = changed.has(msisdn);
    // a lock of its own, or what an opt-in has ended
    if (free || (!isChanged && !one.suppressed)) gone.push(msisdn);
    if (!isChanged) continue;
    if (one.hash !== null) gone.push(one.hash);
    if (!free) kept.push([msisdn, one]);
  }
  return { kept, gone };
}

/** By equality for one: for an UPDATE by a list of one row MariaDB reads through the whole table. */
const subjectsAre = (column: string, subjects: readonly string[]): string =>
  subjects.length === 1
    ? `${column} = ${textLiteral(subjects[0] ?? null)}`
    : `${column} in ${inList(subjects)}`;

const COLUMNS: Record<Subject, Record<ConsentState, (now: string) => string>> = {
  marketing: {
    opted_in: (now) => `opted_in_at = ${now}, opted_out_at = null`,
    opted_out: (now) => `opted_out_at = ${now}, opted_in_at = null`,
  },
  transactional: {
    opted_in: (now) => `transactional_in_at = ${now}, transactional_out_at = null`,
    opted_out: (now) => `transactional_out_at = ${now}, transactional_in_at = null`,
  },
  do_not_sell: {
    opted_in: () => 'do_not_sell_at = null',
    opted_out: (now) => `do_not_sell_at = ${now}`,
  },
};

/** By the index on the number: a scan would pass over a row that is being written, instead of waiting for it. */
function writeContacts({ sql, actor, now }: Work, changed: readonly ConsentChange[]): void {
  for (const group of Map.groupBy(changed, ({ purpose, state }) => `${purpose} ${state}`).values()) {
    const [{ purpose, state }] = group as [ConsentChange];
    sql.later(
      `update contact force index (contact_msisdn) set ${COLUMNS[purpose][state](timeLiteral(now))}, updated_at = ${timeLiteral(now)}
        where account_id = ${idLiteral(actor.accountId)} and ${subjectsAre('msisdn', numbersOf(group))}`,
    );
  }
}
