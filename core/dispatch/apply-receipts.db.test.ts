import * as fc from 'fast-check';
import { expectBooksBalance } from '../../tests/support/books.js';
import { REJECTED, accepted, oneChunk, type ChunkInHand } from '../../tests/support/chunk-in-hand.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt, waitingAt } from '../../tests/support/receipts.js';
import { rowsReadBy } from '../../tests/support/rows-read.js';
import { ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { readWallet } from '../billing/read-wallet.js';
import { pageMessages, readMessage, type MessageView } from '../messages/read-messages.js';
import { NEXT, type ReceiptOutcome, type StoredState } from '../messages/message-state.js';
import { PLATFORM, type Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import { applyReceipts } from './apply-receipts.js';
import type { ChunkMessage } from './open-chunk.js';
import { canonicalId } from '../carriers/smpp/provider-id.js';
import type { ReceiptState } from '../carriers/carrier.js';

const engine = useEngine();
const PRICE = 1_040_000n;
const TEXT = 'Half price today';

type Sent = ChunkInHand & { sender: Sender; campaignId: string; first: ChunkMessage };

/** So many messages of a campaign that a carrier has accepted, each under its own id. */
async function sent(count: number, options: { carrierId?: string } = {}): Promise<Sent> {
  const chunk = await oneChunk(engine, ordinaryNumbers(count), { body: TEXT, ...options });
  await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
  await chunk.finish();
  return { ...chunk, first: chunk.messages[0] as ChunkMessage };
}

const viewOf = async ({ sender, first }: Sent): Promise<MessageView> => {
  const view = await engine.read(sender.actor, readMessage, { messageId: first.id });
  if (view === null) throw new Error('The message is gone');
  return view;
};
const tell = ({ carrierId, first }: Sent, state: ReceiptState, code: string | null = null) =>
  apply(engine, carrierId, [receipt(first.id, first.recipient, state, code)]);
const balance = ({ sender }: Sent) => expectBooksBalance(engine, sender.actor);

describe('a first final receipt', () => {
  test.each([
    ['delivered', 'delivered', null],
    ['undelivered', 'undelivered', 'undelivered_013'],
    ['expired', 'expired', 'expired_013'],
    ['rejected', 'failed', 'rejected_013'],
    ['unknown', 'unknown', 'unknown_013'],
  ] as const)('that says %s brings the message to %s', async (told, state, reason) => {
    const chunk = await sent(3);
    await tell(chunk, told, '013');
    expect(await viewOf(chunk)).toMatchObject({ state, reason, finalAt: engine.now });
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ sent: 2, [state]: 1 });
    await balance(chunk);
  });

  test('changes no money: what was accepted is paid for', async () => {
    const chunk = await sent(2);
    await tell(chunk, 'undelivered');
    expect(await engine.read(chunk.sender.actor, readWallet, undefined)).toMatchObject({
      captured: 2n * PRICE,
      held: 0n,
    });
  });

  test.each(['enroute', 'accepted'] as const)(
    '%s is not final: nothing happens and nothing waits',
    async (state) => {
      const chunk = await sent(1);
      await tell(chunk, state);
      expect((await viewOf(chunk)).state).toBe('sent');
      expect(await waitingAt(engine, chunk.carrierId)).toBe(0);
      await balance(chunk);
    },
  );

  test('comes in one batch for many campaigns and accounts, each counted where it belongs', async () => {
    const carrierId = newId();
    const chunks = [await sent(3, { carrierId }), await sent(2, { carrierId }), await sent(4, { carrierId })];
    const batch = chunks.flatMap((chunk, i) =>
      chunk.messages.map((message) =>
        receipt(message.id, message.recipient, i === 1 ? 'expired' : 'delivered'),
      ),
    );
    await apply(engine, carrierId, batch.toReversed());
    const counts = await Promise.all(chunks.map((c) => progressOf(engine, c.sender, c.campaignId)));
    expect(counts.map(({ delivered, expired, sent: rest }) => [delivered, expired, rest])).toEqual([
      [3, 0, 0],
      [0, 2, 0],
      [4, 0, 0],
    ]);
    for (const chunk of chunks) await balance(chunk);
  });
});

describe('a receipt that is not the first', () => {
  test('again, in the same batch or later, changes nothing', async () => {
    const chunk = await sent(2);
    const { carrierId, first } = chunk;
    const same = receipt(first.id, first.recipient, 'undelivered');
    await apply(engine, carrierId, [same, same]);
    await apply(engine, carrierId, [same]);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
      undelivered: 1,
      sent: 1,
    });
    await balance(chunk);
  });

  test.each(['undelivered', 'expired', 'unknown'] as const)(
    'a success after %s is believed',
    async (before) => {
      const chunk = await sent(1);
      await tell(chunk, before);
      await tell(chunk, 'delivered');
      expect(await viewOf(chunk)).toMatchObject({ state: 'delivered', reason: null, reasonText: null });
      expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
        delivered: 1,
        [before]: 0,
      });
      await balance(chunk);
    },
  );

  test.each(['undelivered', 'expired', 'rejected', 'unknown'] as const)(
    'nothing leaves delivered: %s comes too late',
    async (late) => {
      const chunk = await sent(1);
      await tell(chunk, 'delivered');
      await tell(chunk, late);
      expect((await viewOf(chunk)).state).toBe('delivered');
      await balance(chunk);
    },
  );

  test('in one batch a success wins, in whatever order they stand', async () => {
    const chunk = await sent(1);
    const { carrierId, first } = chunk;
    const told = (['expired', 'delivered', 'undelivered'] as const).map((s) =>
      receipt(first.id, first.recipient, s),
    );
    await apply(engine, carrierId, told);
    expect((await viewOf(chunk)).state).toBe('delivered');
    await balance(chunk);
  });

  test('delays nobody else in its batch', async () => {
    const chunk = await sent(5);
    const { carrierId, messages } = chunk;
    await tell(chunk, 'delivered');
    await apply(
      engine,
      carrierId,
      messages.map((message) => receipt(message.id, message.recipient)),
    );
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 5, sent: 0 });
    await balance(chunk);
  });

  test('at the same moment as another of the same message: counted once', async () => {
    const chunk = await sent(1);
    await Promise.all(Array.from({ length: 8 }, () => tell(chunk, 'delivered')));
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 1, sent: 0 });
    await balance(chunk);
  });
});

const OUTCOME: Record<string, ReceiptOutcome> = {
  delivered: 'delivered',
  undelivered: 'undelivered',
  expired: 'expired',
  rejected: 'failed',
  unknown: 'unknown',
};

test('whatever receipts come, in whatever order and batches, states follow the table and the books balance', async () => {
  const anyReceipt = fc.record({
    message: fc.nat(3),
    state: fc.constantFrom<ReceiptState>(
      'delivered',
      'undelivered',
      'expired',
      'rejected',
      'unknown',
      'enroute',
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyReceipt, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      async (batches) => {
        const chunk = await sent(4);
        const { carrierId, messages, sender } = chunk;
        const expected = messages.map((): StoredState => 'queued');
        for (const batch of batches) {
          const told = batch.map(({ message, state }) => {
            const { id, recipient } = messages[message] as ChunkMessage;
            return receipt(id, recipient, state);
          });
          await apply(engine, carrierId, told);
          for (let i = 0; i < expected.length; i += 1) {
            const ends = batch
              .filter((one) => one.message === i)
              .flatMap(({ state }) => OUTCOME[state] ?? []);
            const end = ends.find((state) => state === 'delivered') ?? ends[0];
            if (end !== undefined && NEXT[expected[i] as StoredState].includes(end)) expected[i] = end;
          }
        }
        const { rows } = await engine.read(sender.actor, pageMessages, { first: 10 });
        const found = messages.map(({ id }) => rows.find((row) => row.id === id)?.state);
        expect(found).toEqual(expected.map((state) => (state === 'queued' ? 'sent' : state)));
        await balance(chunk);
      },
    ),
    { numRuns: 15 },
  );
});

describe('the id of a receipt', () => {
  const cases = [
    ['as it was', '00A1f0', 'a1F0', 'same'],
    ['decimal of a hexadecimal', '1f', '31', 'decimal_of_hex'],
    ['hexadecimal of a decimal', '31', '1F', 'hex_of_decimal'],
    ['with leading zeros', '12345', '0000012345', 'same'],
  ] as const;
  test.each(cases)('%s: finds the message and is evidence', async (_name, response, told, shape) => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1));
    const [message] = chunk.messages as [ChunkMessage];
    await chunk.settle([[message, accepted(response)]]);
    const evidence = await apply(engine, chunk.carrierId, [receipt(told, message.recipient)]);
    expect(evidence).toEqual(shape === 'same' ? [] : [{ receiptId: told, stored: canonicalId(response) }]);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 1 });
    await expectBooksBalance(engine, chunk.sender.actor);
  });

  test("that is another message's in another spelling goes to the one with that recipient", async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(2));
    const [hex, decimal] = chunk.messages as [ChunkMessage, ChunkMessage];
    // 0x10 is 16: the decimal receipt of the first is the id of the second
    await chunk.settle([
      [hex, accepted('10')],
      [decimal, accepted('16')],
    ]);
    await apply(engine, chunk.carrierId, [receipt('16', hex.recipient)]);
    const state = async ({ id }: ChunkMessage) =>
      (await engine.read(chunk.sender.actor, readMessage, { messageId: id }))?.state;
    expect([await state(hex), await state(decimal)]).toEqual(['delivered', 'sent']);
  });

  test('with a recipient that we never sent this to matches nothing, and waits', async () => {
    const chunk = await sent(1);
    await apply(engine, chunk.carrierId, [receipt(chunk.first.id, '+254799999999')]);
    expect((await viewOf(chunk)).state).toBe('sent');
    expect(await waitingAt(engine, chunk.carrierId)).toBe(1);
  });

  test("at another carrier is another's", async () => {
    const chunk = await sent(1);
    await apply(engine, newId(), [receipt(chunk.first.id, chunk.first.recipient)]);
    expect((await viewOf(chunk)).state).toBe('sent');
  });

  test.each([
    ["it's", "+2547'"],
    ['back\\slash\\', '+2547\\'],
    ['q?mark', '2547?00000?1'],
    ['\u00e9\u00ff', '+2547\u00e9'],
    ['nul\0', 'a\0b'],
    ['x'.repeat(900), '7'.repeat(900)],
    [null, ''],
    ['', ''],
  ])('%j of %j matches nothing and holds up nobody', async (providerId, recipient) => {
    const chunk = await sent(1);
    const odd = { ...receipt(providerId, recipient, 'undelivered'), errorCode: '\u00e9?\\' };
    await apply(engine, chunk.carrierId, [odd, receipt(chunk.first.id, chunk.first.recipient)]);
    expect((await viewOf(chunk)).state).toBe('delivered');
    expect(await waitingAt(engine, chunk.carrierId)).toBe(1);
    await balance(chunk);
  });
});

const part = ({ first }: Sent, id: string | undefined, state: ReceiptState = 'delivered') =>
  receipt(id ?? '', first.recipient, state);

describe('a message of several parts', () => {
  const LONG = 'A long story. '.repeat(30);

  async function inParts(): Promise<Sent & { parts: string[] }> {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: LONG });
    const [first] = chunk.messages as [ChunkMessage];
    const parts = ['a', 'b', 'c'].map((letter) => `${letter}${first.id}`);
    await chunk.settle([[first, accepted(...parts)]]);
    await chunk.finish();
    return { ...chunk, first, parts };
  }
  test('is delivered when all its parts are, and not before', async () => {
    const chunk = await inParts();
    const [a, b, c] = chunk.parts;
    for (const id of [c, a, a]) await apply(engine, chunk.carrierId, [part(chunk, id)]);
    expect((await viewOf(chunk)).state).toBe('sent');
    await apply(engine, chunk.carrierId, [part(chunk, b)]);
    expect((await viewOf(chunk)).state).toBe('delivered');
    await balance(chunk);
  });

  test('in one batch too', async () => {
    const chunk = await inParts();
    await apply(
      engine,
      chunk.carrierId,
      chunk.parts.map((id) => part(chunk, id)),
    );
    expect((await viewOf(chunk)).state).toBe('delivered');
    await balance(chunk);
  });

  test('whose parts are told at the same moment is delivered', async () => {
    for (let round = 0; round < 5; round += 1) {
      const chunk = await inParts();
      await Promise.all(chunk.parts.map((id) => apply(engine, chunk.carrierId, [part(chunk, id)])));
      expect((await viewOf(chunk)).state).toBe('delivered');
    }
  });

  test('one part that fails ends it, once; its other parts change nothing', async () => {
    const chunk = await inParts();
    const [a, b, c] = chunk.parts;
    await apply(engine, chunk.carrierId, [part(chunk, a), part(chunk, b, 'undelivered')]);
    await apply(engine, chunk.carrierId, [part(chunk, c)]);
    await apply(engine, chunk.carrierId, [part(chunk, b, 'undelivered')]);
    expect((await viewOf(chunk)).state).toBe('undelivered');
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
      undelivered: 1,
      delivered: 0,
    });
    await apply(engine, chunk.carrierId, [part(chunk, b)]);
    expect((await viewOf(chunk)).state).toBe('delivered');
    await balance(chunk);
  });

  test('costs three segments and is paid once', async () => {
    const chunk = await inParts();
    expect(await viewOf(chunk)).toMatchObject({ segments: 3, price: 3n * PRICE });
    expect((await engine.read(chunk.sender.actor, readWallet, undefined)).captured).toBe(3n * PRICE);
  });
});

test('a message that was refused is never moved by a receipt', async () => {
  const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
  const first = chunk.messages[0] as ChunkMessage;
  await chunk.settle([[first, REJECTED]]);
  await apply(engine, chunk.carrierId, [receipt(first.id, first.recipient)]);
  expect((await viewOf({ ...chunk, first })).state).toBe('failed');
  expect(await waitingAt(engine, chunk.carrierId)).toBe(1);
});

test("the receipt of one part does not read through everybody's parts", async () => {
  const chunk = await oneChunk(engine, ordinaryNumbers(400), { body: 'A long story. '.repeat(20) });
  await chunk.settle(chunk.messages.map((m) => [m, accepted(`a${m.id}`, `b${m.id}`)]));
  const first = chunk.messages[0] as ChunkMessage;
  const told = [receipt(`a${first.id}`, first.recipient)];
  const input = { carrierId: chunk.carrierId, shape: 'same', receipts: told, careful: false } as const;
  const read = await engine.run(
    PLATFORM,
    (work: Work) => rowsReadBy(work, () => applyReceipts(work, input)),
    undefined,
  );
  expect(read).toBeLessThan(50);
});
