import * as fc from 'fast-check';
import { campaignOf, expectBooksBalance } from '../../tests/support/books.js';
import { chunksOf } from '../../tests/support/chunk-in-hand.js';
import { jobsOf, openDesk, type Desk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import {
  draft,
  launch,
  makeSender,
  ordinaryNumbers,
  progressOf,
  type Sender,
} from '../../tests/support/sender.js';
import { postEntry } from '../billing/post-entry.js';
import { readWallet } from '../billing/read-wallet.js';
import { createCampaign } from '../campaigns/create-campaign.js';
import { launchCampaign } from '../campaigns/launch-campaign.js';
import { preflightCampaign } from '../campaigns/preflight-campaign.js';
import { readSkips } from '../campaigns/read-campaigns.js';
import { resumeCampaign } from '../campaigns/steer-campaign.js';
import { ContactList, ListMember } from '../contacts/contact-list.js';
import { Contact } from '../contacts/contact.js';
import type { Work } from '../database/work.js';
import { pageMessages } from '../messages/read-messages.js';
import { newId, type Id } from '../platform/id.js';

const engine = useEngine();
const PRICE = 1_040_000n;
const TEXT = 'Half price today';

const walletOf = ({ actor }: Sender) => engine.read(actor, readWallet, undefined);
const skipsOf = async ({ actor }: Sender, campaignId: Id) =>
  Object.fromEntries(
    (await engine.read(actor, readSkips, [campaignId]))
      .get(campaignId)
      ?.map(({ reason, count }) => [reason, count]) ?? [],
  );
const messagesOf = async ({ actor }: Sender, campaignId: Id) =>
  (await engine.read(actor, pageMessages, { campaignId, first: 1_000 })).rows;

interface Person {
  msisdn: string;
  firstName?: string | null;
  custom?: Record<string, string>;
  optedOut?: boolean;
}

/** Adds contacts; to a list as well where one is given. Returns their ids. */
const addContacts = ({ actor }: Sender, people: readonly Person[], listId: Id | null = null): Promise<Id[]> =>
  engine.run(
    actor,
    async ({ em, now }: Work) => {
      const rows = people.map(({ msisdn, firstName = null, custom = {}, optedOut = false }) => ({
        accountId: actor.accountId,
        id: newId(),
        msisdn,
        firstName,
        custom,
        optedOutAt: optedOut ? now : null,
        createdAt: now,
        updatedAt: now,
      }));
      if (rows.length > 0) await em.insertMany(Contact, rows);
      const ids = rows.map(({ id }) => id);
      if (listId !== null && ids.length > 0) {
        await em.insertMany(
          ListMember,
          ids.map((contactId) => ({ accountId: actor.accountId, listId, contactId, addedAt: now })),
        );
      }
      return ids;
    },
    undefined,
  );

const optOut = ({ actor }: Sender, msisdn: string) =>
  engine.run(
    actor,
    ({ em, now }: Work) =>
      em.nativeUpdate(Contact, { accountId: actor.accountId, msisdn }, { optedOutAt: now }),
    undefined,
  );

/** Claims until the pump waits for chunks to be submitted. */
async function pumpAll(desk: Desk, sender: Sender): Promise<void> {
  for (;;) {
    const pump = (await jobsOf(engine, sender.actor)).find(({ name }) => name === 'pump-campaign');
    if (pump === undefined) return;
    await desk.runJob(sender.actor, pump);
  }
}

describe('the pump', () => {
  test('claims every contact once, in chunks, and ends when there is nobody left', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(57) });
    const desk = openDesk(engine, { chunkSize: 10, chunksInFlight: 3 });
    const campaignId = await launch(engine, sender);
    await desk.work(sender.actor);
    expect(desk.carrier.sent.map(({ to }) => to).toSorted()).toEqual(sender.numbers.toSorted());
    expect(await chunksOf(engine, sender)).toHaveLength(6);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      claimed: 57,
      sent: 57,
      queued: 0,
    });
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    await expectBooksBalance(engine, sender.actor);
  });

  test.each([1, 9, 10, 11, 20])('ends with %i contacts and chunks of ten', async (count) => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(count) });
    const desk = openDesk(engine, { chunkSize: 10 });
    const campaignId = await launch(engine, sender);
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'done', sent: count });
    expect((await campaignOf(engine, sender.actor, campaignId)).finishedAt).toEqual(engine.now);
  });

  test('claims no more than a few chunks ahead of the carrier, whatever the size of the audience', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(90) });
    const desk = openDesk(engine, { chunkSize: 10, chunksInFlight: 3 });
    const campaignId = await launch(engine, sender);
    await pumpAll(desk, sender);
    expect(await chunksOf(engine, sender)).toHaveLength(3);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'sending',
      claimed: 30,
      queued: 90,
    });
    await expectBooksBalance(engine, sender.actor);
    const [chunk] = (await jobsOf(engine, sender.actor)).filter(({ name }) => name === 'submit-chunk');
    if (chunk !== undefined) await desk.runJob(sender.actor, chunk);
    await pumpAll(desk, sender);
    expect(await chunksOf(engine, sender)).toHaveLength(4);
    await expectBooksBalance(engine, sender.actor);
  });

  test('makes way for other campaigns after some claims, and goes on behind them', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(20) });
    const desk = openDesk(engine, { chunkSize: 1, chunksInFlight: 32 });
    await launch(engine, sender);
    const pumpsOf = async () =>
      (await jobsOf(engine, sender.actor)).filter(({ name }) => name === 'pump-campaign');
    const [first] = await pumpsOf();
    if (first === undefined) throw new Error('No pump');
    await desk.runJob(sender.actor, first);
    expect(await chunksOf(engine, sender)).toHaveLength(8);
    const [next, ...more] = await pumpsOf();
    expect(more).toEqual([]);
    expect(next?.id).not.toBe(first.id);
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toHaveLength(20);
    await expectBooksBalance(engine, sender.actor);
  });

  test('that runs twice for one job, or late, claims nothing twice', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(40) });
    const desk = openDesk(engine, { chunkSize: 10, chunksInFlight: 4 });
    await launch(engine, sender);
    const [pump] = await jobsOf(engine, sender.actor);
    if (pump === undefined) throw new Error('No pump');
    await Promise.all([1, 2, 3].map(() => desk.runJob(sender.actor, pump)));
    await desk.work(sender.actor);
    await desk.runJob(sender.actor, pump);
    expect(desk.carrier.sent.map(({ to }) => to).toSorted()).toEqual(sender.numbers.toSorted());
    await expectBooksBalance(engine, sender.actor);
  });

  test('leaves out who has opted out since the launch, says so, and gives their money back', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(12), money: 12n * PRICE });
    const desk = openDesk(engine, { chunkSize: 5 });
    const campaignId = await launch(engine, sender, TEXT);
    for (const number of sender.numbers.slice(3, 6)) await optOut(sender, number);
    await desk.work(sender.actor);
    expect(desk.carrier.sent.map(({ to }) => to)).not.toEqual(
      expect.arrayContaining(sender.numbers.slice(3, 6)),
    );
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      recipients: 12,
      claimed: 9,
      skipped: 3,
      queued: 0,
    });
    expect(await skipsOf(sender, campaignId)).toEqual({ opted_out: 3 });
    expect(await walletOf(sender)).toMatchObject({ captured: 9n * PRICE, available: 3n * PRICE, held: 0n });
    await expectBooksBalance(engine, sender.actor);
  });

  test('ends a campaign whose whole audience has opted out since', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5), money: 5n * PRICE });
    const desk = openDesk(engine, { chunkSize: 2 });
    const campaignId = await launch(engine, sender, TEXT);
    for (const number of sender.numbers) await optOut(sender, number);
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      claimed: 0,
      skipped: 5,
      queued: 0,
    });
    expect(await walletOf(sender)).toMatchObject({ available: 5n * PRICE, held: 0n });
    await expectBooksBalance(engine, sender.actor);
  });

  test('does not send to who joined after the launch, neither the account nor the list', async () => {
    const sender = await makeSender(engine, { numbers: [] });
    const listId = newId();
    await engine.run(
      sender.actor,
      ({ em, actor, now }: Work) =>
        em.insert(ContactList, {
          accountId: actor.accountId,
          id: listId,
          name: 'L',
          contactCount: 0,
          createdAt: now,
        }),
      undefined,
    );
    const [early, late] = [ordinaryNumbers(4), ordinaryNumbers(3)];
    await addContacts(
      sender,
      early.map((msisdn) => ({ msisdn })),
      listId,
    );
    const outsider = ordinaryNumbers(1);
    await addContacts(sender, [{ msisdn: outsider[0] as string }]);
    const ofList = await engine.run(sender.actor, createCampaign, {
      name: 'List',
      body: TEXT,
      senderId: 'GALLANT',
      listId,
      flash: true,
    });
    await engine.run(sender.actor, launchCampaign, { campaignId: ofList.id });
    const ofAll = await launch(engine, sender, TEXT);
    engine.pass(1);
    await addContacts(
      sender,
      late.map((msisdn) => ({ msisdn })),
      listId,
    );
    const desk = openDesk(engine, { chunkSize: 3 });
    await desk.work(sender.actor);
    const reached = async (id: Id) =>
      (await messagesOf(sender, id)).map(({ recipient }) => recipient).toSorted();
    expect(await reached(ofList.id)).toEqual(early.toSorted());
    expect(await reached(ofAll)).toEqual([...early, ...outsider].toSorted());
    expect(desk.carrier.sent.filter(({ flash }) => flash)).toHaveLength(4);
    await expectBooksBalance(engine, sender.actor);
  });
});

/** A launched campaign of three one-part messages to which a longer name has come since. */
async function grown(spare: bigint) {
  const sender = await makeSender(engine, { numbers: [], money: 3n * PRICE + spare });
  const people = ordinaryNumbers(3).map((msisdn) => ({ msisdn, firstName: 'Asha' }));
  await addContacts(sender, people);
  const campaignId = await launch(engine, sender, '{{ first_name }}');
  await engine.run(
    sender.actor,
    ({ em, actor }: Work) =>
      em.nativeUpdate(Contact, { accountId: actor.accountId }, { firstName: 'ж'.repeat(71) }),
    undefined,
  );
  return { sender, campaignId, desk: openDesk(engine) };
}

describe('contacts that have changed since the launch', () => {
  test('make the hold grow by what they cost now', async () => {
    const { sender, campaignId, desk } = await grown(10n * PRICE);
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      segments: 6,
      held: { micros: String(6n * PRICE) },
    });
    expect(await walletOf(sender)).toMatchObject({ captured: 6n * PRICE, available: 7n * PRICE, held: 0n });
    await expectBooksBalance(engine, sender.actor);
  });

  test('pause the campaign, with a reason, when the wallet does not cover that; topped up, it goes on', async () => {
    const { sender, campaignId, desk } = await grown(2n * PRICE);
    const { revision } = await progressOf(engine, sender, campaignId);
    await desk.work(sender.actor);
    const paused = await campaignOf(engine, sender.actor, campaignId);
    expect(paused).toMatchObject({ state: 'paused', openChunks: 0, uncommitted: 3n * PRICE });
    expect(paused.stateReason).toContain('1.04 KES is missing');
    expect((await progressOf(engine, sender, campaignId)).revision).toBeGreaterThan(revision);
    expect(desk.carrier.sent).toEqual([]);
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    await expectBooksBalance(engine, sender.actor);
    await engine.run(sender.actor, postEntry, { kind: 'credit', causeId: newId(), amount: PRICE });
    await engine.run(sender.actor, resumeCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'done', sent: 3 });
    expect(await walletOf(sender)).toMatchObject({ available: 0n, held: 0n, captured: 6n * PRICE });
    await expectBooksBalance(engine, sender.actor);
  });
});

const anyNumber = fc.constantFrom('+2547', '+2567', '+23480', '+1415', '+447');
const anyPerson = fc.record({
  prefix: anyNumber,
  firstName: fc.option(
    fc.string({ unit: fc.constantFrom('a', 'ж', '€', '{', '😀', ' ', "'", '\\'), maxLength: 60 }),
  ),
  custom: fc.dictionary(fc.constantFrom('city', 'code'), fc.string({ maxLength: 40 }), { maxKeys: 2 }),
  optedOut: fc.boolean(),
});
const anyBody = fc.constantFrom(
  'Hello',
  '{{ first_name }}',
  'Dear {{ first_name | default: "friend" }} of {{ city }}, {{ code | upcase }}!',
  '{% if city %}{{ city }}{% endif %}',
  `${'x'.repeat(150)} {{ first_name }}`,
);

test('the preflight says exactly what will be claimed, skipped and paid', async () => {
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPerson, { minLength: 1, maxLength: 25 }),
      anyBody,
      fc.integer({ min: 1, max: 9 }),
      async (drawn, body, chunkSize) => {
        const sender = await makeSender(engine, { numbers: [] });
        const people = drawn.map(({ prefix, ...rest }) => ({
          msisdn: `${prefix}${10_000_000 + (serial += 1)}`,
          ...rest,
        }));
        await addContacts(sender, people);
        const campaignId = await draft(engine, sender, body);
        const quote = await engine.read(sender.actor, preflightCampaign, { campaignId });
        fc.pre(quote.recipients > 0);
        await engine.run(sender.actor, launchCampaign, { campaignId });
        await openDesk(engine, { chunkSize }).work(sender.actor);
        const progress = await progressOf(engine, sender, campaignId);
        expect(progress).toMatchObject({
          state: 'done',
          claimed: quote.recipients,
          segments: quote.segments,
          captured: { micros: String(quote.cost) },
          held: { micros: String(quote.cost) },
        });
        expect(await skipsOf(sender, campaignId)).toEqual(
          Object.fromEntries(quote.skipped.map(({ reason, count }) => [reason, count])),
        );
        expect(quote.byCountry.reduce((sum, country) => sum + country.cost, 0n)).toBe(quote.cost);
        for (const sample of quote.samples) {
          const message = (await messagesOf(sender, campaignId)).find(
            ({ recipient }) => recipient === sample.msisdn,
          );
          expect(message).toMatchObject({ body: sample.body, segments: sample.segments });
        }
        await expectBooksBalance(engine, sender.actor);
      },
    ),
    { numRuns: 20 },
  );
});
