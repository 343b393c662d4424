import type { InboundSms } from '../../core/carriers/carrier.js';
import type { Core } from '../../core/core.js';
import { PLATFORM, type Work } from '../../core/database/work.js';
import { readMessages } from '../../core/messages/read-messages.js';
import { newId, type Id } from '../../core/platform/id.js';
import { createLogger } from '../../core/platform/logging.js';
import { platformSealer } from '../../core/sealing/sealer.js';
import { expectBooksBalance } from '../../tests/support/books.js';
import { accepted, oneChunk } from '../../tests/support/chunk-in-hand.js';
import { useEngine } from '../../tests/support/engine.js';
import { receipt } from '../../tests/support/receipts.js';
import { ordinaryNumbers, progressOf } from '../../tests/support/sender.js';
import type { WorkerMetrics } from '../platform/metrics.js';
import { ReceiptsInbox } from './receipts-inbox.js';

const engine = useEngine();

const metrics = {
  receiptSeconds: { startTimer: () => () => undefined },
  receipts: { inc: () => undefined },
} as unknown as WorkerMetrics;

/** An inbox whose transactions a test counts and can make fail. */
function inboxOf(carrierId: Id, before: () => Promise<void> | void = () => undefined) {
  const count = { runs: 0 };
  const run: Core['run'] = async (actor, useCase, input) => {
    count.runs += 1;
    await before();
    return await engine.run(actor, useCase, input);
  };
  const core = { run, log: createLogger('test', 'silent') } as unknown as Core;
  return { inbox: new ReceiptsInbox({ core, carrierId, shape: 'same', metrics }), count };
}

/** In hexadecimal it is no decimal number. */
const FIRST_ID = 0xa_bc_00;

const rowOf = <Row extends object>(query: string): Promise<Row | undefined> =>
  engine.read(PLATFORM, ({ sql }: Work) => sql.first<Row>(query), undefined);

describe('the inbox of a carrier', () => {
  test('gathers what comes while a transaction runs into the next, and answers each when it is kept', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(60));
    await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
    const { inbox, count } = inboxOf(chunk.carrierId);
    await Promise.all(chunk.messages.map((m) => inbox.receipts([receipt(m.id, m.recipient)])));
    expect(count.runs).toBe(2);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
      delivered: 60,
      sent: 0,
    });
    await expectBooksBalance(engine, chunk.sender.actor);
  });

  test('begins a second transaction when many wait for the first, and no third', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(900));
    await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
    const goOn = Promise.withResolvers<void>();
    const { inbox, count } = inboxOf(chunk.carrierId, () => goOn.promise);
    const told = chunk.messages.map((message) => receipt(message.id, message.recipient));
    const batches = [told.slice(0, 100), told.slice(100, 300), told.slice(300, 400), told.slice(400)];
    const runs: number[] = [];
    const kept = batches.map((batch) => {
      const keeping = inbox.receipts(batch);
      runs.push(count.runs);
      return keeping;
    });
    goOn.resolve();
    await Promise.all(kept);
    expect(runs).toEqual([1, 1, 2, 2]);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({
      delivered: 900,
      sent: 0,
    });
    await expectBooksBalance(engine, chunk.sender.actor);
  });

  test('refuses what it could not keep, so that the carrier sends it again, and goes on', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1));
    await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
    let faults = 1;
    const { inbox } = inboxOf(chunk.carrierId, () => {
      if (faults-- > 0) throw new Error('no');
    });
    const told = chunk.messages.map((message) => receipt(message.id, message.recipient));
    await expect(inbox.receipts(told)).rejects.toThrow('no');
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 0 });
    await inbox.receipts(told);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 1 });
  });

  test('waits for a database that is away', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(1));
    await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
    let faults = 2;
    const { inbox } = inboxOf(chunk.carrierId, () => {
      if (faults-- > 0) throw Object.assign(new Error('away'), { code: 'PROTOCOL_CONNECTION_LOST' });
    });
    await inbox.receipts(chunk.messages.map((message) => receipt(message.id, message.recipient)));
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 1 });
  });

  test('learns how the carrier spells its ids, and keeps that', async () => {
    const chunk = await oneChunk(engine, ordinaryNumbers(8));
    const { carrierId } = chunk;
    await engine.run(
      PLATFORM,
      ({ sql, now }: Work) =>
        sql.run(
          `insert into carrier_account (id, name, url, enabled, id_shape, created_at) values (x'${carrierId}', ?, 'smpp://nobody', 0, 'same', ?)`,
          [`learnt ${carrierId}`, now],
        ),
      undefined,
    );
    await chunk.settle(
      chunk.messages.map((message, at) => [message, accepted((FIRST_ID + at).toString(16))]),
    );
    const { inbox } = inboxOf(carrierId);
    for (const [at, message] of chunk.messages.entries())
      await inbox.receipts([receipt(String(FIRST_ID + at), message.recipient)]);
    expect(await progressOf(engine, chunk.sender, chunk.campaignId)).toMatchObject({ delivered: 8 });
    const kept = await rowOf<{ id_shape: string }>(
      `select id_shape from carrier_account where id = x'${carrierId}'`,
    );
    expect(kept?.id_shape).toBe('decimal_of_hex');
  });

  test('of one account changes nothing for another that has the same number', async () => {
    const carrierId = newId();
    const numbers = ordinaryNumbers(1);
    const [mine, theirs] = [
      await oneChunk(engine, numbers, { carrierId }),
      await oneChunk(engine, numbers, { carrierId }),
    ];
    for (const chunk of [mine, theirs])
      await chunk.settle(chunk.messages.map((message) => [message, accepted(message.id)]));
    const { inbox } = inboxOf(carrierId);
    await inbox.receipts(mine.messages.map((message) => receipt(message.id, message.recipient)));
    const [view] = await engine.read(theirs.sender.actor, readMessages, {
      ids: theirs.messages.map(({ id }) => id),
    });
    expect(view?.state).toBe('sent');
  });
});

test.each<InboundSms>([
  { from: '+254712345678', to: '22122', text: 'STOP' },
  { from: 'Caf\u00e9 \u00ff', to: '?', text: 'odd \u0000 \u{1f600} \\ \' "' },
  { from: '7'.repeat(80), to: '', text: '' },
])('an inbound message is kept, whoever it is from: %j', async (message) => {
  const carrierId = newId();
  await inboxOf(carrierId).inbox.inbound(message);
  const kept = await rowOf<{ id: Buffer; body: null; sealed: Buffer }>(
    `select id, body, sealed from inbound_message where carrier_id = x'${carrierId}'`,
  );
  if (kept === undefined) throw new Error('Nothing was kept');
  expect(kept.body).toBeNull();
  expect(kept.sealed.includes(message.text || 'STOP')).toBe(false);
  const place = { column: 'inbound_message.sealed', row: `${carrierId}.${kept.id.toString('hex')}` };
  const text = await engine.read(
    PLATFORM,
    async (work) => (await platformSealer(work)).open(place, kept.sealed),
    undefined,
  );
  expect(text).toBe(message.text);
});
