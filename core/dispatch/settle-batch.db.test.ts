import { expectBooksBalance } from '../../tests/support/books.js';
import {
  CANCELLED,
  REJECTED,
  THROTTLED,
  UNKNOWN,
  accepted,
  oneChunk,
  takeChunk,
} from '../../tests/support/chunk-in-hand.js';
import { useEngine } from '../../tests/support/engine.js';
import { ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { readWallet } from '../billing/read-wallet.js';
import { readSkips, readFailures } from '../campaigns/read-campaigns.js';
import type { Work } from '../database/work.js';
import { readMessages } from '../messages/read-messages.js';
import { newId, type Id } from '../platform/id.js';
import type { ChunkMessage } from './open-chunk.js';
import type { Settlement } from './settle-batch.js';

const engine = useEngine();
const PRICE = 1_040_000n;
const TEXT = 'Half price today';

const walletOf = ({ actor }: Sender) => engine.read(actor, readWallet, undefined);
const stateOf = async ({ actor }: Sender, ids: readonly Id[]) => {
  const views = await engine.read(actor, readMessages, { ids });
  return ids.map((id) => views.find((view) => view.id === id)?.state);
};
const idsOf = (messages: readonly ChunkMessage[]): Id[] => messages.map(({ id }) => id);
const all = (messages: readonly ChunkMessage[], outcome: Settlement) =>
  messages.map((message) => [message, outcome] as const);

/** Provider ids by message. */
const submissionsOf = (carrierId: Id): Promise<Map<string, string>> =>
  engine.read(
    { accountId: newId(), userId: null },
    async ({ sql }: Work) => {
      const rows = await sql.rows<{ provider_id: string; message_id: Buffer }>(
        `select provider_id, message_id from submission where carrier_id = x'${carrierId}'`,
      );
      return new Map(rows.map((row) => [row.provider_id, row.message_id.toString('hex')]));
    },
    undefined,
  );

describe('a batch with every outcome', () => {
  test('brings each message to its state, pays, gives back, counts', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(6), { body: TEXT });
    const { messages, sender, campaignId } = chunk;
    const [one, two, three, four, five, six] = messages as [
      ChunkMessage,
      ChunkMessage,
      ChunkMessage,
      ChunkMessage,
      ChunkMessage,
      ChunkMessage,
    ];
    await chunk.settle([
      [one, accepted('A1')],
      [two, accepted('A2')],
      [three, REJECTED],
      [four, UNKNOWN],
      [five, CANCELLED],
      [six, THROTTLED],
    ]);
    expect(await stateOf(sender, idsOf(messages))).toEqual([
      'sent',
      'sent',
      'failed',
      'unknown',
      'cancelled',
      'queued',
    ]);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      claimed: 6,
      sent: 2,
      failed: 1,
      unknown: 1,
      cancelled: 1,
      delivered: 0,
      queued: 1,
      captured: { micros: String(2n * PRICE) },
      released: { micros: String(2n * PRICE) },
    });
    expect(await walletOf(sender)).toMatchObject({ captured: 2n * PRICE, held: 2n * PRICE });
    expect(
      (await engine.read(sender.actor, readFailures, [campaignId])).get(campaignId)?.toSorted(byReason),
    ).toEqual([
      { state: 'failed', reason: 'invalid_recipient', count: 1 },
      { state: 'unknown', reason: 'no_response', count: 1 },
    ]);
    expect(await engine.read(sender.actor, readSkips, [campaignId])).toEqual(new Map());
    expect(await submissionsOf(chunk.carrierId)).toEqual(
      new Map([
        ['a1', one.id],
        ['a2', two.id],
      ]),
    );
    await expectBooksBalance(engine, sender.actor);
  });

  test('leaves the throttled ones to be sent later: a next run gets them, and only them, unattempted', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(3), { body: TEXT });
    const [one, two, three] = chunk.messages as [ChunkMessage, ChunkMessage, ChunkMessage];
    await chunk.settle([
      [one, accepted('1')],
      [two, THROTTLED],
      [three, REJECTED],
    ]);
    const next = await takeChunk(engine, chunk.sender, chunk);
    expect(idsOf(next.messages)).toEqual([two.id]);
    await next.attempt();
    await next.settle([[two, accepted('2')]]);
    await next.finish();
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
      state: 'done',
      sent: 2,
      failed: 1,
    });
    await expectBooksBalance(engine, chunk.sender.actor);
  });
});

const byReason = (a: { reason: string }, b: { reason: string }) => (a.reason < b.reason ? -1 : 1);

describe('a batch settled twice, because its first commit was in doubt', () => {
  test.each([
    ['accepted', accepted('77')],
    ['rejected', REJECTED],
    ['unknown', UNKNOWN],
    ['cancelled', CANCELLED],
    ['throttled', THROTTLED],
  ] as const)('changes nothing the second time: %s', async (_name, outcome) => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    const batch = all(chunk.messages, outcome);
    const first = await chunk.settle(batch);
    const before = [await walletOf(chunk.sender), await progressOf(engine, chunk.sender, chunk.campaignId)];
    expect((await chunk.settle(batch))?.literal()).toBe(first?.literal());
    const after = [await walletOf(chunk.sender), await progressOf(engine, chunk.sender, chunk.campaignId)];
    expect(JSON.stringify(withoutRevision(after), asText)).toBe(
      JSON.stringify(withoutRevision(before), asText),
    );
    await expectBooksBalance(engine, chunk.sender.actor);
  });

  test('at the same moment: counts once', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(20), { body: TEXT });
    const batch = chunk.messages.map((message) => [message, accepted(message.id)] as const);
    await Promise.all([chunk.settle(batch), chunk.settle(batch), chunk.settle(batch)]);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ sent: 20 });
    expect((await walletOf(chunk.sender)).captured).toBe(20n * PRICE);
    await expectBooksBalance(engine, chunk.sender.actor);
  });
});

const asText = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
const withoutRevision = (values: object[]) => values.map((value) => ({ ...value, revision: 0, at: '' }));

describe('a run that has lost the chunk to another', () => {
  test('may not attempt anything more', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(2), { body: TEXT });
    await takeChunk(engine, chunk.sender, chunk);
    expect(await chunk.attempt()).toBe(false);
  });

  test('still says what the carrier answered it: that is the truth about the message', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(2), { body: TEXT });
    const [one, two] = chunk.messages as [ChunkMessage, ChunkMessage];
    const next = await takeChunk(engine, chunk.sender, chunk);
    expect(
      await chunk.settle([
        [one, accepted('1')],
        [two, REJECTED],
      ]),
    ).toBeNull();
    await next.settle(all(next.messages, UNKNOWN));
    await next.finish();
    expect(await stateOf(chunk.sender, [one.id, two.id])).toEqual(['sent', 'failed']);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
      state: 'done',
      unknown: 0,
    });
    await expectBooksBalance(engine, chunk.sender.actor);
  });

  test('what it does not know or was throttled is for the other to decide', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(3), { body: TEXT });
    const next = await takeChunk(engine, chunk.sender, chunk);
    for (const outcome of [THROTTLED, UNKNOWN, CANCELLED]) await chunk.settle(all(chunk.messages, outcome));
    expect(await stateOf(chunk.sender, idsOf(chunk.messages))).toEqual(['sending', 'sending', 'sending']);
    await next.settle(all(next.messages, UNKNOWN));
    await expectBooksBalance(engine, chunk.sender.actor);
  });

  test('is too late for what the other has settled, but its provider ids are kept for the receipt', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    const next = await takeChunk(engine, chunk.sender, chunk);
    await next.settle(all(next.messages, UNKNOWN));
    expect(await chunk.settle(all(chunk.messages, accepted('late')))).toBeNull();
    expect(await stateOf(chunk.sender, idsOf(chunk.messages))).toEqual(['unknown']);
    expect(await submissionsOf(chunk.carrierId)).toEqual(new Map([['late', chunk.messages[0]?.id]]));
    await expectBooksBalance(engine, chunk.sender.actor);
  });
});

describe('provider ids', () => {
  test('a carrier that counts from the start again is believed: the latest message has the id', async () => {
    const carrierId = newId();
    const older = await oneChunk(engine, ordinaryNumbers(1), { carrierId });
    const newer = await oneChunk(engine, ordinaryNumbers(1), { carrierId });
    await older.settle(all(older.messages, accepted('00042')));
    await newer.settle(all(newer.messages, accepted('42')));
    expect(await submissionsOf(carrierId)).toEqual(new Map([['42', newer.messages[0]?.id]]));
  });

  test.each([
    "it's",
    'back\\slash',
    'q?mark',
    'é\u00ff',
    'nul\0',
    '"; drop table message; --',
    ' ',
    '0000',
    'x'.repeat(64),
    'y'.repeat(200),
  ])('%j is kept without harm', async (providerId) => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    await chunk.settle(all(chunk.messages, accepted(providerId)));
    expect(await stateOf(chunk.sender, idsOf(chunk.messages))).toEqual(['sent']);
    expect((await submissionsOf(chunk.carrierId)).size).toBe(1);
    await expectBooksBalance(engine, chunk.sender.actor);
  });
});

test("a message's text and number in statements of many rows are what was written, whatever they contain", async () => {
  const body = `'";--\\ \\' ? \0 \u{1f600} ${'{{ "{" }}'} \u2028 %s`;
  const chunk = await oneChunk(engine, ordinaryNumbers(3), { body });
  for (const { body: text } of chunk.messages) expect(text).toBe(body.replace('{{ "{" }}', '{'));
});
