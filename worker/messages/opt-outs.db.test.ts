import type { ConsentState, Purpose } from '../../core/consent/consent.js';
import { recordConsent } from '../../core/consent/record-consent.js';
import type { Actor } from '../../core/database/work.js';
import { pauseCampaign, resumeCampaign } from '../../core/campaigns/steer-campaign.js';
import { sendMessage } from '../../core/messages/send-message.js';
import { pageMessages } from '../../core/messages/read-messages.js';
import { createList } from '../../core/operators/do-not-disturb-lists.js';
import { addNumbers } from '../../core/operators/do-not-disturb-numbers.js';
import { atTheShell } from '../../core/operators/look-after.js';
import { newId } from '../../core/platform/id.js';
import { expectBooksBalance } from '../../tests/support/books.js';
import { THROTTLED, accepted } from '../../tests/support/chunk-in-hand.js';
import { openDesk, type Desk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers, progressOf } from '../../tests/support/sender.js';

/** Of its own: a register is of every account. */
const engine = useEngine({ ownDatabase: true });
const TEXT = 'Half price today';

const say = (
  actor: Actor,
  msisdns: string[],
  state: ConsentState = 'opted_out',
  purpose: Purpose = 'marketing',
) =>
  engine.run(actor, recordConsent, {
    changes: msisdns.map((msisdn) => ({ msisdn, purpose, state })),
    source: 'reply',
    evidence: 'STOP',
  });

/** A campaign of one chunk that is claimed and not submitted. */
async function claimed(desk: Desk, count = 8) {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(count) });
  const campaignId = await launch(engine, sender, TEXT);
  await desk.work(sender.actor, 1);
  return { sender, actor: sender.actor, campaignId };
}

const endsOf = async (actor: Actor) =>
  Object.fromEntries(
    (await engine.read(actor, pageMessages, { first: 100 })).rows.map(({ recipient, state, reason }) => [
      recipient,
      reason === null ? state : `${state}: ${reason}`,
    ]),
  );
const reached = (desk: Desk) => desk.carrier.sent.map(({ to }) => to);

describe('who opts out after the claim', () => {
  test('is not sent to: the message is cancelled, counted and paid back', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, actor, campaignId } = await claimed(desk);
    const [first = '', second = '', ...others] = sender.numbers;
    await say(actor, [first]);
    await say(actor, [second], 'opted_out', 'transactional');
    await desk.work(actor);
    expect(reached(desk).toSorted()).toEqual([second, ...others].toSorted());
    expect(await endsOf(actor)).toMatchObject({ [first]: 'cancelled: opted_out', [second]: 'sent' });
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      claimed: 8,
      sent: 7,
      cancelled: 1,
    });
    await expectBooksBalance(engine, actor);
  });

  test('within the minute before the chunk was written, too: the claim may have looked before it', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    await launch(engine, sender, TEXT);
    await desk.work(sender.actor, 1);
    engine.pass(-30_000);
    await say(sender.actor, sender.numbers);
    engine.pass(30_000);
    await desk.work(sender.actor);
    expect(reached(desk)).toEqual([]);
  });

  test('and in again is sent to', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, actor } = await claimed(desk);
    await say(actor, sender.numbers);
    await say(actor, sender.numbers.slice(0, 3), 'opted_in');
    await desk.work(actor);
    expect(reached(desk).toSorted()).toEqual(sender.numbers.slice(0, 3).toSorted());
  });

  test('while the campaign is paused is not sent to when another worker goes on', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, actor, campaignId } = await claimed(desk);
    desk.carrier.answer = () => {
      desk.halt();
      return THROTTLED;
    };
    await engine.run(actor, pauseCampaign, { campaignId });
    await desk.work(actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'paused', sent: 0 });
    const tried = reached(desk).length;
    engine.pass(3_600_000);
    await say(actor, sender.numbers.slice(0, 5));
    await engine.run(actor, resumeCampaign, { campaignId });
    const other = openDesk(engine, { chunkSize: 1_000 });
    await other.work(actor);
    expect(tried).toBe(0);
    expect(reached(other).toSorted()).toEqual(sender.numbers.slice(5).toSorted());
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      sent: 3,
      cancelled: 5,
    });
    await expectBooksBalance(engine, actor);
  });

  test('while a slow carrier holds the slice is taken back from it', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, actor, campaignId } = await claimed(desk);
    const [gone = ''] = sender.numbers;
    let asked = 0;
    desk.carrier.answer = async (sms, signal) => {
      asked += 1;
      if (asked > 8) return accepted(sms.id);
      if (asked === 8) await say(actor, [gone]);
      const { promise, resolve } = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => resolve(), { once: true });
      await promise;
      return THROTTLED;
    };
    await desk.work(actor);
    expect(await endsOf(actor)).toMatchObject({ [gone]: 'cancelled: opted_out' });
    expect(reached(desk).filter((to) => to === gone)).toHaveLength(1);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      sent: 7,
      cancelled: 1,
    });
    await expectBooksBalance(engine, actor);
  });
});

test('a number that is put on a register after the claim is not sent to', async () => {
  const desk = openDesk(engine, { chunkSize: 1_000 });
  const { sender, actor, campaignId } = await claimed(desk);
  const numbers = sender.numbers.slice(0, 2);
  const { id: listId } = await engine.run(atTheShell(), createList, {
    name: `Register ${newId()}`,
    country: 'KE',
    everything: false,
  });
  await engine.run(atTheShell(), addNumbers, { listId, numbers });
  await desk.work(actor);
  expect(await endsOf(actor)).toMatchObject({ [numbers[0] ?? '']: 'cancelled: do_not_disturb' });
  expect(await progressOf(engine, sender, campaignId)).toMatchObject({
    state: 'done',
    sent: 6,
    cancelled: 2,
  });
  await expectBooksBalance(engine, actor);
});

test.each<[Purpose, Purpose, string]>([
  ['transactional', 'transactional', 'cancelled: opted_out'],
  ['transactional', 'marketing', 'sent'],
  ['marketing', 'marketing', 'cancelled: opted_out'],
])('a single message (%s) to who opts out of %s messages before the submit: %s', async (purpose, of, end) => {
  const desk = openDesk(engine);
  const [to = ''] = ordinaryNumbers(1);
  const { actor } = await makeSender(engine, { numbers: [] });
  await engine.run(actor, sendMessage, {
    to,
    body: TEXT,
    senderId: 'GALLANT',
    idempotencyKey: 'one',
    flash: false,
    validitySeconds: null,
    purpose,
  });
  await say(actor, [to], 'opted_out', of);
  await desk.work(actor);
  expect(await endsOf(actor)).toEqual({ [to]: end });
  await expectBooksBalance(engine, actor);
});
