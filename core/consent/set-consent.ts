import { describeFault } from '../contacts/msisdn/faults.js';
import { makeNormaliser } from '../contacts/msisdn/normalise.js';
import { recordAudit } from '../audit/record-audit.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { publicId } from '../platform/id.js';
import { InvalidInput, type FieldIssue } from '../platform/refusal.js';
import type { ConsentState } from './consent.js';
import { readHistory, type ConsentEntry } from './consent-history.js';
import type { Subject } from './consent-state.js';
import { recordConsent } from './record-consent.js';

export interface SetConsentInput {
  msisdn: string;
  purpose: Subject;
  state: ConsentState | 'unknown';
  source: string;
  evidence: string | null;
}

/** How somebody may tell us by hand; the others are what we saw ourselves. */
const TOLD = ['form', 'api', 'dashboard'] as const;
type Told = (typeof TOLD)[number];
const isTold = (source: string): source is Told => (TOLD as readonly string[]).includes(source);

const MOST_EVIDENCE = 500;

/** The number as E.164; national ones are of the account's country. Throws InvalidInput. */
export async function readNumber({ sql, actor }: Work, msisdn: string): Promise<string> {
  const account = await sql.first<{ country: string }>('select country from account where id = ?', [
    idBytes(actor.accountId),
  ]);
  const number = makeNormaliser(account?.country ?? 'US')(msisdn);
  if (number.ok) return number.msisdn;
  throw new InvalidInput([{ path: 'msisdn', message: describeFault(number.reason) }]);
}

/** What is wrong with all but the number. */
function faultsOf({ state, source, evidence }: SetConsentInput): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (state === 'unknown') issues.push({ path: 'state', message: 'Say OPTED_IN or OPTED_OUT.' });
  if (!isTold(source)) issues.push({ path: 'source', message: 'The source is FORM, API or DASHBOARD.' });
  if ((evidence?.trim().length ?? 0) > MOST_EVIDENCE)
    issues.push({ path: 'evidence', message: `Evidence has at most ${MOST_EVIDENCE} characters.` });
  return issues;
}

/**
 * Records what a person said, on their word: an opt-in takes back an opt-out. Kept though it changes nothing, for its
 * evidence. For a number that is no contact, too. Throws InvalidInput.
 */
export async function setConsent(work: Work, input: SetConsentInput): Promise<ConsentEntry> {
  const { purpose, state, source } = input;
  const issues = faultsOf(input);
  if (issues.length > 0 || state === 'unknown' || !isTold(source)) throw new InvalidInput(issues);
  const msisdn = await readNumber(work, input.msisdn);
  await recordConsent(work, {
    changes: [{ msisdn, purpose, state }],
    source,
    evidence: input.evidence?.trim() || null,
    keepUnchanged: true,
  });
  const { rows } = await readHistory(work, { msisdn, first: 1, after: null });
  const [entry] = rows;
  if (entry === undefined) throw new Error('The event just written is not there');
  // the log outlives an erasure, so the number is not in it
  recordAudit(work, {
    action: 'consent.set',
    target: publicId('consentEvent', entry.id),
    after: { purpose, state, source },
  });
  return entry;
}
