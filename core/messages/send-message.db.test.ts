import { expectBooksBalance } from '../../tests/support/books.js';
import { THROTTLED, UNKNOWN, REJECTED } from '../../tests/support/chunk-in-hand.js';
import { jobsOf, openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt } from '../../tests/support/receipts.js';
import { addContacts, makeSender, ordinaryNumbers, type Sender } from '../../tests/support/sender.js';
import { Account } from '../accounts/account.js';
import { InsufficientFunds } from '../billing/insufficient-funds.js';
import { postEntry } from '../billing/post-entry.js';
import { readWallet } from '../billing/read-wallet.js';
import type { Purpose } from '../consent/consent.js';
import { recordConsent } from '../consent/record-consent.js';
import { Contact } from '../contacts/contact.js';
import type { Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { pageMessages, readMessage } from './read-messages.js';
import { IdempotencyConflict, RecipientRefused, sendMessage, type SendMessageInput } from './send-message.js';

const engine = useEngine();
const PRICE = 1_040_000n;
const OTP: SendMessageInput = {
  to: '+254722123456',
  body: 'Your code is 123456',
  senderId: 'GALLANT',
  idempotencyKey: 'one',
  flash: false,
  validitySeconds: 300,
};

const account = (money?: bigint): Promise<Sender> =>
  makeSender(engine, { numbers: [], ...(money === undefined ? {} : { money }) });
const send = ({ actor }: Sender, input: Partial<SendMessageInput> = {}) =>
  engine.run(actor, sendMessage, { ...OTP, ...input });
const walletOf = ({ actor }: Sender) => engine.read(actor, readWallet, undefined);
const countOf = async ({ actor }: Sender) =>
  (await engine.read(actor, pageMessages, { first: 100 })).rows.length;
const refusalOf = (attempt: Promise<unknown>): Promise<unknown> => attempt.catch((error: unknown) => error);

describe('sending one message', () => {
  test('writes it down, holds its price, and hands it to the urgent queue', async () => {
    const sender = await account();
    const view = await send(sender, { to: '0722 123 456' });
    expect(view).toMatchObject({
      campaignId: null,
      recipient: '+254722123456',
      state: 'queued',
      segments: 1,
      price: PRICE,
      currency: 'KES',
      createdAt: engine.now,
    });
    expect(await walletOf(sender)).toMatchObject({ held: PRICE });
    expect(await jobsOf(engine, sender.actor)).toMatchObject([
      { name: 'submit-chunk', payload: { urgent: true } },
    ]);
    await expectBooksBalance(engine, sender.actor);
  });

  test('its way: submitted with what was asked for, paid, delivered', async () => {
    const sender = await account();
    const desk = openDesk(engine);
    const { id } = await send(sender, { flash: true });
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([
      { id, from: 'GALLANT', to: OTP.to, text: OTP.body, flash: true, urgent: true, validitySeconds: 300 },
    ]);
    expect(await engine.read(sender.actor, readMessage, { messageId: id })).toMatchObject({ state: 'sent' });
    expect(await walletOf(sender)).toMatchObject({ held: 0n, captured: PRICE });
    await apply(engine, desk.carrier.carrierId, [receipt(id, OTP.to)]);
    expect(await engine.read(sender.actor, readMessage, { messageId: id })).toMatchObject({
      state: 'delivered',
      finalAt: engine.now,
    });
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    await expectBooksBalance(engine, sender.actor);
  });

  test.each([
    ['refused', REJECTED, 'failed', { held: 0n, captured: 0n }],
    ['never answered', UNKNOWN, 'unknown', { held: PRICE, captured: 0n }],
  ] as const)('that is %s by the carrier', async (_name, outcome, state, wallet) => {
    const sender = await account();
    const desk = openDesk(engine);
    desk.carrier.answer = () => outcome;
    const { id } = await send(sender);
    await desk.work(sender.actor);
    expect(await engine.read(sender.actor, readMessage, { messageId: id })).toMatchObject({ state });
    expect(await walletOf(sender)).toMatchObject(wallet);
    await expectBooksBalance(engine, sender.actor);
  });

  test('that was throttled is tried again until it goes through', async () => {
    const sender = await account();
    const desk = openDesk(engine);
    desk.carrier.answer = ({ id }) =>
      desk.carrier.sent.length < 3 ? THROTTLED : { kind: 'accepted', providerIds: [id] };
    const { id } = await send(sender);
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toHaveLength(3);
    expect(await engine.read(sender.actor, readMessage, { messageId: id })).toMatchObject({ state: 'sent' });
  });

  test.each([
    ['to', { to: '12' }],
    ['to', { to: '+254202222222' }],
    ['body', { body: '  ' }],
    ['body', { body: 'ж'.repeat(671) }],
    ['senderId', { senderId: 'far too long a name' }],
    ['idempotencyKey', { idempotencyKey: '' }],
    ['idempotencyKey', { idempotencyKey: 'has space' }],
    ['idempotencyKey', { idempotencyKey: 'x'.repeat(65) }],
    ['validitySeconds', { validitySeconds: 59 }],
    ['validitySeconds', { validitySeconds: 604_801 }],
  ])('with a fault in %s is refused: %j', async (path, input) => {
    const sender = await account();
    const refused = await refusalOf(send(sender, input));
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ details: { issues: [{ path }] } });
    expect(await countOf(sender)).toBe(0);
  });

  test('without the money for it is refused; topped up, the same key sends it', async () => {
    const sender = await account(PRICE - 1n);
    expect(await refusalOf(send(sender))).toBeInstanceOf(InsufficientFunds);
    expect(await countOf(sender)).toBe(0);
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    await expectBooksBalance(engine, sender.actor);
    await engine.run(sender.actor, postEntry, { kind: 'credit', causeId: newId(), amount: 1n });
    expect(await send(sender)).toMatchObject({ state: 'queued' });
    await expectBooksBalance(engine, sender.actor);
  });

  test('to somebody who has opted out is refused, and leaves the key free', async () => {
    const sender = await account();
    const say = (state: 'opted_in' | 'opted_out', purpose: Purpose) =>
      engine.run(sender.actor, recordConsent, {
        changes: [{ msisdn: OTP.to, purpose, state }],
        source: 'reply',
        evidence: null,
      });
    await say('opted_out', 'transactional');
    const refused = await refusalOf(send(sender, { to: '0722123456' }));
    expect(refused).toBeInstanceOf(RecipientRefused);
    expect(refused).toMatchObject({ details: { refusedFor: 'opted_out' } });
    expect(await countOf(sender)).toBe(0);
    expect(await walletOf(sender)).toMatchObject({ held: 0n });
    await say('opted_in', 'transactional');
    await say('opted_out', 'marketing');
    expect(await send(sender)).toMatchObject({ state: 'queued' });
    const offer = await refusalOf(send(sender, { purpose: 'marketing', idempotencyKey: 'offer' }));
    expect(offer).toMatchObject({ details: { refusedFor: 'opted_out' } });
  });

  test('of marketing goes to who opted in, where the account says so', async () => {
    const sender = await account();
    await engine.run(
      sender.actor,
      ({ em, actor }: Work) =>
        em.nativeUpdate(Account, { id: actor.accountId }, { marketingNeedsOptIn: true }),
      undefined,
    );
    const offer = () => send(sender, { purpose: 'marketing', idempotencyKey: 'offer' });
    expect(await refusalOf(offer())).toMatchObject({ details: { refusedFor: 'no_consent' } });
    expect(await send(sender)).toMatchObject({ state: 'queued' });
    await engine.run(sender.actor, recordConsent, {
      changes: [{ msisdn: OTP.to, purpose: 'marketing', state: 'opted_in' }],
      source: 'form',
      evidence: 'the form of today',
    });
    expect(await offer()).toMatchObject({ state: 'queued' });
  });

  test('under the same key with another purpose is another message', async () => {
    const sender = await account();
    await send(sender);
    expect(await refusalOf(send(sender, { purpose: 'marketing' }))).toBeInstanceOf(IdempotencyConflict);
  });

  test("to a contact's number is that contact's", async () => {
    const sender = await account();
    expect(await send(sender)).toMatchObject({ contactId: null });
    await engine.run(sender.actor, addContacts, [OTP.to]);
    const { contactId } = await send(sender, { idempotencyKey: 'another' });
    const contact = await engine.read(
      sender.actor,
      ({ em, actor }: Work) => em.findOneOrFail(Contact, { accountId: actor.accountId, msisdn: OTP.to }),
      undefined,
    );
    expect(contactId).toBe(contact.id);
  });
});

describe('an idempotency key', () => {
  test('answers with the same message, as it is by now', async () => {
    const sender = await account();
    const desk = openDesk(engine);
    const first = await send(sender);
    await desk.work(sender.actor);
    expect(await send(sender)).toMatchObject({ id: first.id, state: 'sent' });
    expect(await countOf(sender)).toBe(1);
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
  });

  test('used by many at once sends one message', async () => {
    const sender = await account();
    const views = await Promise.all(Array.from({ length: 12 }, () => send(sender)));
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(await countOf(sender)).toBe(1);
    expect(await walletOf(sender)).toMatchObject({ held: PRICE });
    expect(await jobsOf(engine, sender.actor)).toHaveLength(1);
    await expectBooksBalance(engine, sender.actor);
  });

  test('used by many at once without the money for one: all are refused, nothing is left', async () => {
    const sender = await account(0n);
    const refused = await Promise.all(Array.from({ length: 6 }, () => refusalOf(send(sender))));
    for (const one of refused) expect(one).toBeInstanceOf(InsufficientFunds);
    await expectBooksBalance(engine, sender.actor);
  });

  test.each([
    ['recipient', { to: '+254722999999' }],
    ['text', { body: 'Your code is 654321' }],
    ['sender', { senderId: 'OTHER' }],
    ['kind', { flash: true }],
    ['validity', { validitySeconds: 600 }],
  ])('for another %s is refused, also at the same moment', async (_name, input) => {
    const sender = await account();
    await send(sender);
    expect(await refusalOf(send(sender, input))).toBeInstanceOf(IdempotencyConflict);
    const key = { idempotencyKey: 'two' };
    const both = await Promise.allSettled([send(sender, key), send(sender, { ...key, ...input })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await countOf(sender)).toBe(2);
    await expectBooksBalance(engine, sender.actor);
  });

  test('differs by case, and between accounts', async () => {
    const [one, other] = [await account(), await account()];
    const ids = [
      (await send(one, { idempotencyKey: 'Key' })).id,
      (await send(one, { idempotencyKey: 'key' })).id,
      (await send(other, { idempotencyKey: 'key' })).id,
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

test('money for one message sends one of two, whichever comes first', async () => {
  const sender = await account(PRICE);
  const both = await Promise.allSettled(
    ['a', 'b'].map((idempotencyKey) => send(sender, { idempotencyKey, to: ordinaryNumbers(1)[0] as string })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expectBooksBalance(engine, sender.actor);
});
