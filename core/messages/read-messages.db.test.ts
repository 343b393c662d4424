import * as fc from 'fast-check';
import { expectBooksBalance } from '../../tests/support/books.js';
import {
  CANCELLED,
  REJECTED,
  THROTTLED,
  UNKNOWN,
  accepted,
  chunksOf,
  takeChunk,
} from '../../tests/support/chunk-in-hand.js';
import { jobsOf, openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt } from '../../tests/support/receipts.js';
import { rowsReadBy } from '../../tests/support/rows-read.js';
import { launch, makeSender, ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import type { Settlement } from '../dispatch/settle-batch.js';
import { newId, type Id } from '../platform/id.js';
import { MESSAGE_STATES, type MessageState } from './message-state.js';
import {
  pageMessages,
  readMessage,
  readMessages,
  type MessagePage,
  type MessageView,
} from './read-messages.js';

const engine = useEngine();
const PER_CHUNK = 12;
const CHUNKS = 3;

const outcome = (id: Id, at: number): Settlement =>
  ([REJECTED, UNKNOWN, CANCELLED, THROTTLED] as const)[at] ?? accepted(id);

/** A campaign in mid-flight: its first chunk has every outcome, its second is on the wire, its third waits. */
async function inFlight() {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(PER_CHUNK * CHUNKS) });
  const campaignId = await launch(engine, sender, 'Half price today');
  const desk = openDesk(engine, { chunkSize: PER_CHUNK, chunksInFlight: CHUNKS });
  for (let i = 0; i < CHUNKS; i += 1) {
    const pump = (await jobsOf(engine, sender.actor)).find(({ name }) => name === 'pump-campaign');
    if (pump !== undefined) await desk.runJob(sender.actor, pump);
  }
  const expected = new Map<Id, MessageState>();
  const ids = await chunksOf(engine, sender);
  const chunks = await Promise.all(ids.map((chunkId) => takeChunk(engine, sender, { chunkId })));
  for (const { id } of chunks.flatMap(({ messages }) => messages)) expected.set(id, 'queued');
  const [ended, onTheWire] = chunks as [(typeof chunks)[0], (typeof chunks)[0]];
  await ended.attempt();
  await ended.settle(ended.messages.map((message, at) => [message, outcome(message.id, at)]));
  const told = (['delivered', 'undelivered', 'expired', 'rejected', 'unknown', 'delivered'] as const).map(
    (state, at) => {
      const message = ended.messages[at + 4] as (typeof ended.messages)[0];
      return receipt(message.id, message.recipient, state);
    },
  );
  await apply(engine, ended.carrierId, told);
  const firstChunk: MessageState[] = [
    'failed',
    'unknown',
    'cancelled',
    'queued',
    'delivered',
    'undelivered',
    'expired',
    'failed',
    'unknown',
    'delivered',
    'sent',
    'sent',
  ];
  ended.messages.forEach(({ id }, at) => expected.set(id, firstChunk[at] as MessageState));
  const attempted = onTheWire.messages.slice(0, 7);
  await onTheWire.attempt(attempted);
  await onTheWire.settle(attempted.slice(0, 3).map((message) => [message, accepted(message.id)]));
  attempted.forEach(({ id }, at) => expected.set(id, at < 3 ? 'sent' : 'sending'));
  return { sender, campaignId, expected };
}

async function allPages({ actor }: Sender, page: Omit<MessagePage, 'after'>): Promise<MessageView[]> {
  const found: MessageView[] = [];
  for (;;) {
    const after = found.at(-1)?.id ?? null;
    const { rows, hasNextPage } = await engine.read(actor, pageMessages, { ...page, after });
    expect(rows.length).toBeLessThanOrEqual(page.first);
    found.push(...rows);
    if (!hasNextPage) return found;
    expect(rows).toHaveLength(page.first);
  }
}

const idsIn = (expected: Map<Id, MessageState>, state: MessageState | null): Id[] =>
  [...expected]
    .filter(([, found]) => state === null || found === state)
    .map(([id]) => id)
    .toSorted()
    .toReversed();

describe('the messages of a campaign under way', () => {
  test('are in the states that their rows and the bits of their chunks tell', async () => {
    const { sender, expected } = await inFlight();
    const views = await engine.read(sender.actor, readMessages, { ids: [...expected.keys()] });
    expect(new Map(views.map(({ id, state }) => [id, state] as const).toSorted())).toEqual(
      new Map([...expected].toSorted()),
    );
    await expectBooksBalance(engine, sender.actor);
  });

  test('page by page, by state or all, of the campaign or the account: each once, the newest first', async () => {
    const { sender, campaignId, expected } = await inFlight();
    const anyState = fc.constantFrom<MessageState | null>(null, ...MESSAGE_STATES);
    const anyCampaign = fc.constantFrom(null, campaignId);
    await fc.assert(
      fc.asyncProperty(
        anyState,
        anyCampaign,
        fc.integer({ min: 1, max: 40 }),
        async (state, campaign, first) => {
          const rows = await allPages(sender, { state, campaignId: campaign, first });
          expect(rows.map(({ id }) => id)).toEqual(idsIn(expected, state));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a reason is given in words where there is one, and only there', async () => {
    const { sender } = await inFlight();
    const rows = await allPages(sender, { first: 50 });
    const unexplained = new Set(['queued', 'sending', 'sent', 'delivered']);
    for (const { state, reasonText } of rows) expect(reasonText === null).toBe(unexplained.has(state));
  });

  test('the counters say the same: queued is what waits or is on the wire', async () => {
    const { sender, campaignId, expected } = await inFlight();
    const count = (...states: MessageState[]) =>
      [...expected.values()].filter((one) => states.includes(one)).length;
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'sending',
      recipients: PER_CHUNK * CHUNKS,
      claimed: PER_CHUNK * CHUNKS,
      queued: count('queued', 'sending'),
      sent: count('sent'),
      delivered: count('delivered'),
      undelivered: count('undelivered'),
      failed: count('failed'),
      expired: count('expired'),
      unknown: count('unknown'),
      cancelled: count('cancelled'),
    });
  });
});

test("another account's messages are not there", async () => {
  const { sender, campaignId, expected } = await inFlight();
  const stranger = { accountId: newId(), userId: null };
  const ids = [...expected.keys()];
  expect(await engine.read(stranger, readMessages, { ids })).toEqual([]);
  expect(await engine.read(stranger, readMessage, { messageId: ids[0] as Id })).toBeNull();
  for (const state of [null, 'failed', 'sent'] as const) {
    const { rows } = await engine.read(stranger, pageMessages, { campaignId, state, first: 50 });
    expect(rows).toEqual([]);
  }
  expect(sender.actor.accountId).not.toBe(stranger.accountId);
});

test('a few failures among many messages are found without reading the many', async () => {
  const { sender, campaignId } = await inFlight();
  const page = { campaignId, state: 'expired' as const, first: 10 };
  const read = await engine.run(
    sender.actor,
    (work) => rowsReadBy(work, () => pageMessages(work, page)),
    undefined,
  );
  expect(read).toBeLessThan(15);
});

test('a state that nobody is in is known from the counters, without reading the many', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(200) });
  const campaignId = await launch(engine, sender, 'Half price today');
  const desk = openDesk(engine, { chunkSize: 200 });
  await desk.work(sender.actor);
  for (const state of ['queued', 'sending', 'delivered'] as const) {
    const page = { campaignId, state, first: 10 };
    const read = await engine.run(
      sender.actor,
      (work) => rowsReadBy(work, () => pageMessages(work, page)),
      undefined,
    );
    expect(read).toBeLessThan(15);
  }
});

describe('the speed that the progress shows', () => {
  test('is that of the last five whole seconds, and tells the time left', async () => {
    engine.now = new Date('2026-03-01T12:00:00.400Z');
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(60) });
    const campaignId = await launch(engine, sender, 'Half price today');
    const desk = openDesk(engine, { chunkSize: 10, chunksInFlight: 1 });
    for (let second = 0; second < 5; second += 1) {
      await desk.work(sender.actor, 2);
      engine.pass(1_000);
    }
    const progress = await progressOf(engine, sender, campaignId);
    expect(progress).toMatchObject({
      state: 'sending',
      sent: 50,
      ratePerSecond: 10,
      secondsLeft: 1,
      queued: 10,
    });
    engine.pass(6_000);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      ratePerSecond: 0,
      secondsLeft: null,
    });
  });
});
