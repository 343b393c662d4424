import { LockMode } from '@mikro-orm/core';
import { makeSecret } from '../accounts/secret-hash.js';
import { PreferenceCode, type ConsentState } from '../consent/consent.js';
import { readKnown, stateOf } from '../consent/consent-state.js';
import { recordConsent, type ConsentChange } from '../consent/record-consent.js';
import type { Work } from '../database/work.js';
import { InvalidInput } from '../platform/refusal.js';
import { secretHash } from './secret-hash.js';
import { openAccount } from './page-account.js';
import { readNumber } from './send-preference-code.js';

const MOST_TRIES = 5;
const TOKEN_LASTS_MS = 15 * 60_000;

/** What a recipient has chosen. Null: nothing was ever said. */
export interface Preferences {
  /** For saving. */
  token: string;
  msisdn: string;
  marketing: ConsentState | null;
  transactional: ConsentState | null;
  doNotSell: boolean;
}

const WRONG_CODE =
  'This code is not the one we sent last, or it has been used already. Check it, or ask for another.';
const OLD_CODE = 'This code is too old. Ask for another.';
const SPENT_CODE = 'Too many wrong codes were typed in, so the one we sent is void. Ask for another.';

const codeFault = (message: string): InvalidInput => new InvalidInput([{ path: 'code', message }]);
export const wrongCode = (): InvalidInput => codeFault(WRONG_CODE);

/**
 * Takes the code; what it was is good for saving for a while. Null for a wrong code: the try is counted, so it is not thrown.
 * What it says of a code is the same for a number that nobody knows. Throws NotFound, InvalidInput.
 */
export async function openPreferences(
  work: Work,
  input: { msisdn: string; code: string },
): Promise<Preferences | null> {
  const account = await openAccount(work);
  const msisdn = readNumber(input.msisdn, account.country);
  const { em, actor, now } = work;
  const issued = await em.findOne(
    PreferenceCode,
    { accountId: actor.accountId, msisdn },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (issued === null) return null;
  if (issued.expiresAt <= now) throw codeFault(OLD_CODE);
  if ((issued.tries ?? 0) >= MOST_TRIES) throw codeFault(SPENT_CODE);
  const hash = await secretHash(work, 'code', { msisdn, secret: input.code.replaceAll(/\s/gu, '') });
  if (hash !== issued.codeHash) {
    issued.tries = (issued.tries ?? 0) + 1;
    await em.flush();
    return null;
  }
  const secret = makeSecret();
  issued.codeHash = await secretHash(work, 'token', { msisdn, secret });
  issued.expiresAt = new Date(now.getTime() + TOKEN_LASTS_MS);
  await em.flush();
  return await preferencesOf(work, { msisdn, secret });
}

interface Held {
  msisdn: string;
  secret: string;
}

/** Holds the account too: the page shows it to a server that knows nothing else. */
const writeToken = ({ actor }: Work, { msisdn, secret }: Held): string =>
  Buffer.from(JSON.stringify([actor.accountId, msisdn, secret])).toString('base64url');

/** Whose a token says it is; null for what is none. */
export function readToken(token: string): (Held & { accountId: string }) | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3) return null;
    const [accountId, msisdn, secret] = parts.map(String) as [string, string, string];
    const isOurs = /^[0-9a-f]{32}$/u.test(accountId) && /^\+\d{1,15}$/u.test(msisdn);
    return isOurs ? { accountId, msisdn, secret } : null;
  } catch {
    return null;
  }
}

async function preferencesOf(work: Work, held: Held): Promise<Preferences> {
  const known = (await readKnown(work, [held.msisdn], { lock: false })).get(held.msisdn);
  if (known === undefined) throw new Error('A number that was asked for is missing');
  return {
    token: writeToken(work, held),
    msisdn: held.msisdn,
    marketing: stateOf(known, 'marketing'),
    transactional: stateOf(known, 'transactional'),
    doNotSell: stateOf(known, 'do_not_sell') === 'opted_out',
  };
}

export interface Choice {
  marketing: boolean;
  transactional: boolean;
  doNotSell: boolean;
}

const TOO_OLD = 'This page has been open for too long. Ask for another code.';

export const pageTooOld = (): InvalidInput => new InvalidInput([{ path: 'token', message: TOO_OLD }]);

const word = (yes: boolean): ConsentState => (yes ? 'opted_in' : 'opted_out');

/** Writes down what the recipient has chosen: an explicit act, so it may also be an opt-in after an opt-out. Throws NotFound, InvalidInput. */
export async function savePreferences(
  work: Work,
  { held, choice }: { held: Held; choice: Choice },
): Promise<Preferences> {
  await openAccount(work);
  const { em, actor, now } = work;
  const issued = await em.findOne(PreferenceCode, { accountId: actor.accountId, msisdn: held.msisdn });
  const hash = await secretHash(work, 'token', held);
  if (issued === null || issued.expiresAt <= now || issued.codeHash !== hash) {
    throw pageTooOld();
  }
  const changes: ConsentChange[] = [
    { msisdn: held.msisdn, purpose: 'marketing', state: word(choice.marketing) },
    { msisdn: held.msisdn, purpose: 'transactional', state: word(choice.transactional) },
    { msisdn: held.msisdn, purpose: 'do_not_sell', state: word(!choice.doNotSell) },
  ];
  const known = (await readKnown(work, [held.msisdn], { lock: false })).get(held.msisdn);
  // never having said anything about selling is not the same as allowing it
  const said = changes.filter(
    ({ purpose, state }) =>
      purpose !== 'do_not_sell' || state === 'opted_out' || known?.said.do_not_sell !== undefined,
  );
  await recordConsent(work, {
    changes: said,
    source: 'preference_page',
    evidence: `With a code sent to the number${actor.from?.ip == null ? '' : `, from ${actor.from.ip}`}.`,
  });
  return await preferencesOf(work, held);
}
