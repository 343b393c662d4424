import { expectBooksBalance } from '../../tests/support/books.js';
import {
  RECEIPT_AFTER_MS,
  REJECTED,
  UNKNOWN,
  UNKNOWN_AFTER_MS,
  accepted,
  oneChunk,
  takeChunk,
  type ChunkInHand,
} from '../../tests/support/chunk-in-hand.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt, waitingAt } from '../../tests/support/receipts.js';
import { ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { readWallet } from '../billing/read-wallet.js';
import type { Receipt } from '../carriers/carrier.js';
import { PLATFORM } from '../database/work.js';
import { readMessages } from '../messages/read-messages.js';
import { newId, type Id } from '../platform/id.js';
import type { ChunkMessage } from './open-chunk.js';
import { giveUpReceipts, giveUpUnresolved, matchWaiting } from './sweep.js';

const engine = useEngine({ ownDatabase: true });
const PRICE = 1_040_000n;
const TEXT = 'Half price today';
/** A receipt whose id nobody knows is matched by its recipient after so long. */
const PATIENCE_MS = 3_001;
const FORGOTTEN_AFTER_MS = 48 * 3_600_000 + 1;

type Chunk = ChunkInHand & { sender: Sender; campaignId: Id };

const numberOf = (chunk: Chunk, at = 0): string => (chunk.messages[at] as ChunkMessage).recipient;
const walletOf = ({ sender }: Chunk) => engine.read(sender.actor, readWallet, undefined);
const progress = (chunk: Chunk) => progressOf(engine, chunk.sender, chunk.campaignId);
const balance = (chunk: Chunk) => expectBooksBalance(engine, chunk.sender.actor);

async function statesOf({ sender, messages }: Chunk): Promise<(string | undefined)[]> {
  const views = await engine.read(sender.actor, readMessages, { ids: messages.map(({ id }) => id) });
  return messages.map(({ id }) => views.find((view) => view.id === id)?.state);
}

/** Sweeps every page of a carrier's waiting receipts. */
async function sweep(carrierId: Id): Promise<void> {
  let after: Id | null = null;
  do after = await engine.run(PLATFORM, matchWaiting, { carrierId, after });
  while (after !== null);
}

/** Messages whose responses were lost. */
async function lost(
  count: number,
  { carrierId, numbers = ordinaryNumbers(count) }: { carrierId?: Id; numbers?: string[] } = {},
) {
  const chunk = await oneChunk(engine, numbers, {
    body: TEXT,
    ...(carrierId === undefined ? {} : { carrierId }),
  });
  await chunk.settle(chunk.messages.map((message) => [message, UNKNOWN]));
  await chunk.finish();
  return chunk;
}

describe('a receipt that overtook the response', () => {
  test('waits, and is matched when the response is written down', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(2), { body: TEXT });
    await apply(
      engine,
      chunk.carrierId,
      chunk.messages.map((m) => receipt(m.id, m.recipient)),
    );
    expect(await waitingAt(engine, chunk.carrierId)).toBe(2);
    await sweep(chunk.carrierId);
    expect(await waitingAt(engine, chunk.carrierId)).toBe(2);
    await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
    await sweep(chunk.carrierId);
    expect(await statesOf(chunk)).toEqual(['delivered', 'delivered']);
    expect(await waitingAt(engine, chunk.carrierId)).toBe(0);
    await balance(chunk);
  });

  test('keeps its reason while it waits', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    await apply(engine, chunk.carrierId, [receipt('77', numberOf(chunk), 'undelivered', '013')]);
    await chunk.settle(chunk.messages.map((message) => [message, accepted('0077')]));
    await sweep(chunk.carrierId);
    const [view] = await engine.read(chunk.sender.actor, readMessages, {
      ids: chunk.messages.map(({ id }) => id),
    });
    expect(view).toMatchObject({ state: 'undelivered', reason: 'undelivered_013' });
    await balance(chunk);
  });

  test('has its turn however many wait that will never match', async () => {
    const carrierId = newId();
    const strays = Array.from({ length: 1_100 }, (_, i) => receipt(`stray${i}`, '+447700900000'));
    await apply(engine, carrierId, strays);
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT, carrierId });
    await apply(engine, carrierId, [receipt('77', numberOf(chunk))]);
    await chunk.settle(chunk.messages.map((message) => [message, accepted('77')]));
    await sweep(carrierId);
    expect(await statesOf(chunk)).toEqual(['delivered']);
    expect(await waitingAt(engine, carrierId)).toBe(1_100);
    engine.pass(FORGOTTEN_AFTER_MS);
    await sweep(carrierId);
    expect(await waitingAt(engine, carrierId)).toBe(0);
  });
});

const later = async (chunk: Chunk, ...told: Receipt[]) => {
  await apply(engine, chunk.carrierId, told);
  await sweep(chunk.carrierId);
  engine.pass(PATIENCE_MS);
  await sweep(chunk.carrierId);
};

describe('a message whose response was lost', () => {
  test('is held for, not paid, and resolved by a receipt to its recipient', async () => {
    const chunk = await lost(1);
    expect(await walletOf(chunk)).toMatchObject({ held: PRICE, captured: 0n });
    expect(await progress(chunk)).toMatchObject({ state: 'done', unknown: 1 });
    await later(chunk, receipt('unheard-of', numberOf(chunk)));
    expect(await statesOf(chunk)).toEqual(['delivered']);
    expect(await walletOf(chunk)).toMatchObject({ held: 0n, captured: PRICE });
    expect(await progress(chunk)).toMatchObject({ unknown: 0, delivered: 1 });
    expect(await waitingAt(engine, chunk.carrierId)).toBe(0);
    await balance(chunk);
  });

  test.each([
    ['without its plus', (number: string) => number.slice(1)],
    ['with spaces', (number: string) => `${number.slice(0, 4)} ${number.slice(4)}`],
  ])('and its recipient told %s', async (_name, spelled) => {
    const chunk = await lost(1);
    await later(chunk, receipt(null, spelled(numberOf(chunk))));
    expect(await statesOf(chunk)).toEqual(['delivered']);
    expect(await walletOf(chunk)).toMatchObject({ held: 0n, captured: PRICE });
    await balance(chunk);
  });

  test.each([
    ['as we do', (number: string) => number],
    ['without its plus', (number: string) => number.slice(1)],
    ['as at home', (number: string) => `0${number.slice(4)}`],
  ])('whose id came too late is paid by a receipt that spells the recipient %s', async (_name, spelled) => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    const next = await takeChunk(engine, chunk.sender, chunk);
    await next.settle(next.messages.map((message) => [message, UNKNOWN]));
    await next.finish();
    await chunk.settle(chunk.messages.map((message) => [message, accepted('77')]));
    await apply(engine, chunk.carrierId, [receipt('77', spelled(numberOf(chunk)))]);
    expect(await statesOf(chunk)).toEqual(['delivered']);
    expect(await walletOf(chunk)).toMatchObject({ held: 0n, captured: PRICE });
    await balance(chunk);
  });

  test('that failed at the network was sent all the same: it is paid', async () => {
    const chunk = await lost(1);
    await later(chunk, receipt(null, numberOf(chunk), 'undelivered', '5'));
    expect(await statesOf(chunk)).toEqual(['undelivered']);
    expect(await walletOf(chunk)).toMatchObject({ held: 0n, captured: PRICE });
    await balance(chunk);
  });

  test('is not resolved by a receipt to somebody else, at another carrier, or before its time', async () => {
    const chunk = await lost(1);
    await apply(engine, chunk.carrierId, [receipt(null, '+254799000000')]);
    await apply(engine, newId(), [receipt(null, numberOf(chunk))]);
    await apply(engine, chunk.carrierId, [receipt(null, numberOf(chunk))]);
    await sweep(chunk.carrierId);
    expect(await statesOf(chunk)).toEqual(['unknown']);
    await balance(chunk);
  });

  test('is not resolved by a receipt that came before there was such a message', async () => {
    const carrierId = newId();
    const numbers = ordinaryNumbers(1);
    await apply(engine, carrierId, [receipt('stray', numbers[0] as string)]);
    engine.pass(60_000);
    const chunk = await lost(1, { carrierId, numbers });
    engine.pass(PATIENCE_MS);
    await sweep(carrierId);
    expect(await statesOf(chunk)).toEqual(['unknown']);
    expect(await waitingAt(engine, carrierId)).toBe(1);
    await balance(chunk);
  });

  test('to a recipient who has two: one receipt resolves one, the first attempted', async () => {
    const carrierId = newId();
    const numbers = ordinaryNumbers(1);
    const first = await lost(1, { carrierId, numbers });
    engine.pass(1_000);
    const second = await lost(1, { carrierId, numbers });
    await later(first, receipt(null, numbers[0] as string));
    expect([await statesOf(first), await statesOf(second)]).toEqual([['delivered'], ['unknown']]);
    await later(first, receipt(null, numbers[0] as string, 'expired'));
    expect(await statesOf(second)).toEqual(['expired']);
    for (const chunk of [first, second]) await balance(chunk);
  });
});

const giveUp = () => engine.run(PLATFORM, giveUpUnresolved, undefined);

describe('giving up what may have been sent', () => {
  test('after its time: it ends as unknown and the money goes back, once', async () => {
    engine.pass(UNKNOWN_AFTER_MS);
    while ((await giveUp()) > 0);
    const chunk = await lost(3);
    engine.pass(UNKNOWN_AFTER_MS - 1);
    expect(await giveUp()).toBe(0);
    engine.pass(1);
    const given = await Promise.all([giveUp(), giveUp(), giveUp()]);
    expect(given.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await statesOf(chunk)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(await walletOf(chunk)).toMatchObject({ held: 0n, captured: 0n });
    expect(await progress(chunk)).toMatchObject({ unknown: 3, released: { micros: String(3n * PRICE) } });
    await balance(chunk);
  });

  test('a receipt that comes even later still tells the truth, and takes no money any more', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    const next = await takeChunk(engine, chunk.sender, chunk);
    await next.settle(next.messages.map((message) => [message, UNKNOWN]));
    await next.finish();
    await chunk.settle(chunk.messages.map((message) => [message, accepted('77')]));
    engine.pass(UNKNOWN_AFTER_MS);
    await giveUp();
    await apply(engine, chunk.carrierId, [receipt('77', numberOf(chunk))]);
    expect(await statesOf(chunk)).toEqual(['delivered']);
    expect(await walletOf(chunk)).toMatchObject({ held: 0n, captured: 0n });
    await balance(chunk);
  });

  test('at the same moment as its receipt comes: paid or given back, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const chunk = await lost(4);
      await apply(
        engine,
        chunk.carrierId,
        chunk.messages.map((m) => receipt(null, m.recipient)),
      );
      engine.pass(UNKNOWN_AFTER_MS);
      await Promise.all([giveUp(), sweep(chunk.carrierId), giveUp()]);
      expect(await walletOf(chunk)).toMatchObject({ held: 0n });
      await balance(chunk);
    }
  });
});

async function giveUpSent(): Promise<void> {
  while ((await engine.run(PLATFORM, giveUpReceipts, undefined)) > 0);
}

describe('giving up what was sent and never heard of again', () => {
  test('after its time: it ends as unknown, and is paid for, for the carrier took it', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(4), { body: TEXT });
    const [one, two, three, four] = chunk.messages as [
      ChunkMessage,
      ChunkMessage,
      ChunkMessage,
      ChunkMessage,
    ];
    await chunk.settle([
      [one, accepted('1')],
      [two, accepted('2')],
      [three, REJECTED],
      [four, UNKNOWN],
    ]);
    await chunk.finish();
    await apply(engine, chunk.carrierId, [receipt('2', two.recipient)]);
    engine.pass(RECEIPT_AFTER_MS - 1);
    await giveUpSent();
    expect(await statesOf(chunk)).toEqual(['sent', 'delivered', 'failed', 'unknown']);
    engine.pass(1);
    await giveUpSent();
    expect(await statesOf(chunk)).toEqual(['unknown', 'delivered', 'failed', 'unknown']);
    expect(await progress(chunk)).toMatchObject({ sent: 0, unknown: 2, delivered: 1, failed: 1 });
    expect(await walletOf(chunk)).toMatchObject({ captured: 2n * PRICE });
    await balance(chunk);
  });

  test('a late receipt still tells the truth, and is not paid twice', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1), { body: TEXT });
    await chunk.settle(chunk.messages.map((message) => [message, accepted('77')]));
    await chunk.finish();
    engine.pass(RECEIPT_AFTER_MS);
    await giveUpSent();
    await apply(engine, chunk.carrierId, [receipt('77', numberOf(chunk))]);
    expect(await statesOf(chunk)).toEqual(['delivered']);
    expect(await walletOf(chunk)).toMatchObject({ captured: PRICE, held: 0n });
    await balance(chunk);
  });
});
