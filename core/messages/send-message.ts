import { currencyOf, postEntry } from '../billing/post-entry.js';
import { loadPriceList } from '../billing/price-list.js';
import { Account } from '../accounts/account.js';
import { AccountSuspended } from '../accounts/suspension.js';
import { requireSandboxCarrier } from '../carriers/sandbox-carrier.js';
import type { Purpose } from '../consent/consent.js';
import { stopsOf } from '../consent/number-stops.js';
import type { StopReason } from '../consent/stop-reason.js';
import { describeFault } from '../contacts/msisdn/faults.js';
import { makeNormaliser } from '../contacts/msisdn/normalise.js';
import { rememberText } from '../contacts/remember-texted.js';
import { isDuplicate } from '../database/faults.js';
import { idBytes, nullableIdLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { countSegments } from '../encoding/segments.js';
import { announce } from '../jobs/job.js';
import { idFromBytes, newId, type Id } from '../platform/id.js';
import { InvalidInput, Refusal, type FieldIssue } from '../platform/refusal.js';
import { sealerOf } from '../sealing/sealer.js';
import { insertChunk } from './insert-messages.js';
import { submitChunk } from './message-jobs.js';
import { readMessage, type MessageView } from './read-messages.js';
import { senderIdFault } from './sender-id.js';

/** The key was used before, for another message. */
export class IdempotencyConflict extends Refusal {
  readonly code = 'IdempotencyConflict';
  constructor() {
    super('This idempotency key was used for another message. Use a new key for each message.', {});
  }
}

/** The recipient must not be sent to. */
export class RecipientRefused extends Refusal<{ refusedFor: string }> {
  readonly code = 'RecipientRefused';
}

export interface SendMessageInput {
  to: string;
  body: string;
  senderId: string;
  /** The same key answers with the same message. */
  idempotencyKey: string;
  flash: boolean;
  validitySeconds: number | null;
  /** Transactional unless said otherwise. */
  purpose?: Purpose;
  /** With a test key: costs nothing and reaches a sandbox carrier only. */
  test?: boolean;
}

const MAX_SEGMENTS = 10;
const MAX_VALIDITY_SECONDS = 7 * 24 * 3600;

/**
 * Accepts one message: written down, paid for by a hold, handed to the urgent queue. Throws InvalidInput,
 * RecipientRefused, InsufficientFunds, IdempotencyConflict, AccountSuspended, NoSandboxCarrier.
 */
export async function sendMessage(work: Work, input: SendMessageInput): Promise<MessageView> {
  const { msisdn, issues } = await checkInput(work, input);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (input.test === true) await requireSandboxCarrier(work);
  const messageId = newId();
  const known = await takeKey(work, input, messageId);
  if (known !== null) return known;
  await refuseStopped(work, { msisdn, purpose: purposeOf(input) });
  return await accept(work, input, { messageId, msisdn });
}

async function checkInput(
  work: Work,
  input: SendMessageInput,
): Promise<{ msisdn: string; issues: FieldIssue[] }> {
  const account = await work.em.findOneOrFail(Account, { id: work.actor.accountId });
  // not locked: what slips through between this and a suspension, the worker does not send
  if (account.suspendedAt != null) throw new AccountSuspended(account.suspendedReason);
  const number = makeNormaliser(account.country)(input.to);
  const faults: Record<string, string | null> = {
    to: number.ok ? null : describeFault(number.reason),
    body: bodyFault(input.body),
    senderId: senderIdFault(input.senderId),
    idempotencyKey: /^[\x21-\x7e]{1,64}$/.test(input.idempotencyKey)
      ? null
      : 'An idempotency key has 1 to 64 printable characters and no spaces.',
    validitySeconds: validityFault(input.validitySeconds),
  };
  const issues = Object.entries(faults).flatMap(([path, message]) =>
    message === null ? [] : [{ path, message }],
  );
  return { msisdn: number.ok ? number.msisdn : '', issues };
}

function bodyFault(body: string): string | null {
  if (body.trim() === '') return 'Write a message.';
  const { segments } = countSegments(body);
  return segments > MAX_SEGMENTS ? `This is ${segments} parts long; at most ${MAX_SEGMENTS} are sent.` : null;
}

function validityFault(seconds: number | null): string | null {
  if (seconds === null || (seconds >= 60 && seconds <= MAX_VALIDITY_SECONDS)) return null;
  return `Validity is from 60 to ${MAX_VALIDITY_SECONDS} seconds.`;
}

interface KeyRow {
  message_id: Buffer;
  input_hash: string;
}

/** Null when the key is ours now; the message it stands for when it was used before. */
async function takeKey(work: Work, input: SendMessageInput, messageId: Id): Promise<MessageView | null> {
  const { sql, actor } = work;
  const hash = await hashOf(work, input);
  try {
    await sql.run(
      'insert into idempotency_key (account_id, idempotency_key, message_id, input_hash, created_at) values (?,?,?,?,?)',
      [idBytes(actor.accountId), input.idempotencyKey, idBytes(messageId), hash, work.now],
    );
    return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const row = await sql.first<KeyRow>(
    'select message_id, input_hash from idempotency_key where account_id = ? and idempotency_key = ?',
    [idBytes(actor.accountId), input.idempotencyKey],
  );
  if (row?.input_hash !== hash) throw new IdempotencyConflict();
  return await readMessage(work, { messageId: idFromBytes(row.message_id) });
}

/** Under the account's key: a code of six digits would be guessed from a plain hash of its message. */
async function hashOf(
  work: Work,
  { to, body, senderId, flash, validitySeconds, test, ...input }: SendMessageInput,
): Promise<string> {
  const sealer = await sealerOf(work);
  return sealer.fingerprint(
    // a live key is never answered with what a test key sent
    JSON.stringify([
      to,
      body,
      senderId,
      flash,
      validitySeconds,
      ...(test === true ? ['test'] : []),
      ...(purposeOf(input) === 'marketing' ? ['marketing'] : []),
    ]),
  );
}

const purposeOf = ({ purpose }: Pick<SendMessageInput, 'purpose'>): Purpose => purpose ?? 'transactional';

const REFUSALS: Record<StopReason, string> = {
  opted_out: 'This number has opted out of your messages.',
  no_consent: 'This number has not opted in to your marketing messages. Record its consent first.',
  do_not_disturb: 'This number is on a do-not-disturb register.',
};

/** What slips through between this and the submit, the worker does not send. */
async function refuseStopped(
  work: Work,
  { msisdn, purpose }: { msisdn: string; purpose: Purpose },
): Promise<void> {
  const refusedFor = (await stopsOf(work, { msisdns: [msisdn], purpose })).get(msisdn);
  if (refusedFor !== undefined) throw new RecipientRefused(REFUSALS[refusedFor], { refusedFor });
}

/** Whose message it is, if the number is a contact's: replies and reports find it by that. */
async function contactOf({ sql, actor }: Work, msisdn: string): Promise<Id | null> {
  const row = await sql.first<{ id: Buffer }>('select id from contact where account_id = ? and msisdn = ?', [
    idBytes(actor.accountId),
    msisdn,
  ]);
  return row === undefined ? null : idFromBytes(row.id);
}

async function accept(
  work: Work,
  input: SendMessageInput,
  { messageId, msisdn }: { messageId: Id; msisdn: string },
): Promise<MessageView> {
  const currency = await currencyOf(work);
  const test = input.test === true;
  const perSegment = (await loadPriceList(work.sql, currency, { free: test })).segmentPrice(msisdn);
  if (perSegment === null) {
    throw new RecipientRefused('We do not send to this destination.', { refusedFor: 'no_route' });
  }
  const { encoding, segments } = countSegments(input.body);
  const price = perSegment * BigInt(segments);
  const chunkId = newId();
  const { senderId, flash, validitySeconds, body } = input;
  const contactId = await contactOf(work, msisdn);
  // a test reaches nobody: it must not draw a STOP away from whoever did send
  if (contactId === null && !test) rememberText(work, { msisdn, senderId });
  await insertChunk(
    work,
    { chunkId, campaignId: null, currency, senderId, flash, validitySeconds, test, ids: [messageId] },
    [
      {
        contactLiteral: nullableIdLiteral(contactId),
        recipient: msisdn,
        body,
        encoding,
        segments,
        price,
      },
    ],
  );
  await postEntry(work, { kind: 'hold', causeId: messageId, amount: price, messageId });
  announce(work, submitChunk, { chunkId, urgent: true, purpose: purposeOf(input) });
  work.touched.message(work.actor.accountId, { messageId, campaignId: null });
  const view = await readMessage(work, { messageId });
  if (view === null) throw new Error('The message just written is not there');
  return view;
}
