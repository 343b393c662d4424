import { randomInt } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Account } from '../accounts/account.js';
import { loadPriceList } from '../billing/price-list.js';
import { readWallet } from '../billing/read-wallet.js';
import { PreferenceCode } from '../consent/consent.js';
import { readKnown, stateOf, type Known } from '../consent/consent-state.js';
import { describeFault } from '../contacts/msisdn/faults.js';
import { makeNormaliser } from '../contacts/msisdn/normalise.js';
import type { Work } from '../database/work.js';
import { countSegments } from '../encoding/segments.js';
import { RecipientRefused, sendMessage } from '../messages/send-message.js';
import { newId } from '../platform/id.js';
import { InvalidInput, Refusal } from '../platform/refusal.js';
import { secretHash } from './secret-hash.js';
import { openAccount } from './page-account.js';

const AGAIN_MS = 60_000;
const LASTS_MS = 10 * 60_000;
const VALID_SECONDS = 600;

/** A number as its owner types it, in E.164. Throws InvalidInput. */
export function readNumber(text: string, country: string): string {
  const number = makeNormaliser(country)(text);
  if (number.ok) return number.msisdn;
  throw new InvalidInput([{ path: 'msisdn', message: describeFault(number.reason) }]);
}

/**
 * Sends a code to whoever asks for their preferences. Only to numbers that the account knows and that take its messages; the
 * answer is the same for all others, so that nobody learns whose customer a number is. Returns the seconds until another can be asked for.
 * Throws NotFound, InvalidInput.
 */
export async function sendPreferenceCode(work: Work, input: { msisdn: string }): Promise<{ again: number }> {
  const account = await openAccount(work);
  const msisdn = readNumber(input.msisdn, account.country);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const body = `${code} is your code for what ${account.name} may send you. Nobody asked you for it? Then ignore it.`;
  if (!(await canSend(work, account, { msisdn, body }))) throw notNow();
  const { em, actor, now } = work;
  const key = { accountId: actor.accountId, msisdn };
  const before = await em.findOne(PreferenceCode, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const waited = before === null ? AGAIN_MS : now.getTime() - before.sentAt.getTime();
  if (waited < AGAIN_MS) return { again: Math.ceil((AGAIN_MS - waited) / 1_000) };
  const issued = {
    codeHash: await secretHash(work, 'code', { msisdn, secret: code }),
    tries: 0,
    sentAt: now,
    expiresAt: new Date(now.getTime() + LASTS_MS),
  };
  if (before === null) em.create(PreferenceCode, { ...key, ...issued });
  else em.assign(before, issued);
  await em.flush();
  const known = (await readKnown(work, [msisdn], { lock: false })).get(msisdn);
  if (known !== undefined && mayBeSent(known)) {
    await send(work, { to: msisdn, senderId: account.preferenceSenderId, body });
  }
  return { again: AGAIN_MS / 1_000 };
}

/** An empty wallet or a suspension is the account's affair. */
const notNow = (): InvalidInput =>
  new InvalidInput([
    { path: 'msisdn', message: 'No code can be sent just now. Try again later, or text STOP to us.' },
  ]);

/** Whether the account could send it, to a number that it knows or to any other: only the first is really sent to, and the answer must not tell. */
async function canSend(
  work: Work,
  { suspendedAt }: Pick<Account, 'suspendedAt'>,
  { msisdn, body }: { msisdn: string; body: string },
): Promise<boolean> {
  const { currency, available } = await readWallet(work);
  const price = (await loadPriceList(work.sql, currency, { free: false })).segmentPrice(msisdn);
  const cost = (price ?? 0n) * BigInt(countSegments(body).segments);
  return suspendedAt == null && cost <= (available ?? 0n);
}

const isKnown = ({ contact, suppressed, said }: Known): boolean =>
  contact || suppressed || Object.keys(said).length > 0;

/** Who has stopped everything gets nothing, whoever types the number in: START by text is the way back. */
const mayBeSent = (known: Known): boolean =>
  isKnown(known) && stateOf(known, 'transactional') !== 'opted_out';

async function send(work: Work, message: { to: string; senderId: string; body: string }): Promise<void> {
  try {
    await sendMessage(work, {
      ...message,
      purpose: 'transactional',
      idempotencyKey: `preferences.${newId()}`,
      flash: false,
      validitySeconds: VALID_SECONDS,
    });
  } catch (error) {
    // a number that nothing can be sent to is told as little as one that nobody knows
    if (error instanceof RecipientRefused) return;
    if (!(error instanceof Refusal)) throw error;
    throw notNow();
  }
}
