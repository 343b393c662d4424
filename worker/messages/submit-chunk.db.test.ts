import { settleBatch } from '../../core/dispatch/settle-batch.js';
import { markAttempted } from '../../core/dispatch/open-chunk.js';
import { announce } from '../../core/jobs/job.js';
import type { Work } from '../../core/database/work.js';
import { ChunkBits } from '../../core/messages/chunk-bits.js';
import { submitChunk } from '../../core/messages/message-jobs.js';
import { expectBooksBalance } from '../../tests/support/books.js';
import { THROTTLED, UNKNOWN, accepted, chunksOf, takeChunk } from '../../tests/support/chunk-in-hand.js';
import { deskCarrier, jobsOf, openDesk, type Desk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { HandedBack } from '../jobs/implement.js';

const engine = useEngine();
const TEXT = 'Half price today';

/** A campaign whose first chunk is claimed and waits for a worker. */
async function claimed(count: number, desk: Desk) {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(count) });
  const campaignId = await launch(engine, sender, TEXT);
  await desk.work(sender.actor, 1);
  const [chunkId] = await chunksOf(engine, sender);
  if (chunkId === undefined) throw new Error('Nothing was claimed');
  const runChunk = async () => {
    const job = (await jobsOf(engine, sender.actor)).find(({ name }) => name === 'submit-chunk');
    if (job === undefined) throw new Error('The chunk has no job');
    await desk.runJob(sender.actor, job);
  };
  return { sender, campaignId, chunkId, runChunk };
}

const timesSent = (desk: Desk, sender: Sender): number[] =>
  sender.numbers.map((number) => desk.carrier.sent.filter(({ to }) => to === number).length);

describe('the run of a chunk', () => {
  test('sends each message once, settles and ends the campaign', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, campaignId, runChunk } = await claimed(600, desk);
    await runChunk();
    expect(new Set(timesSent(desk, sender))).toEqual(new Set([1]));
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'done', sent: 600 });
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    await expectBooksBalance(engine, sender.actor);
  });

  test('after a crash between the attempt and the answer sends only what was not attempted', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, campaignId, chunkId, runChunk } = await claimed(10, desk);
    const dead = await takeChunk(engine, sender, { chunkId });
    const [answered, inDoubt] = [dead.messages.slice(0, 2), dead.messages.slice(2, 5)];
    await dead.attempt([...answered, ...inDoubt]);
    await dead.settle(answered.map((message) => [message, accepted(message.id)]));
    await runChunk();
    expect(desk.carrier.sent.map(({ id }) => id).toSorted()).toEqual(
      dead.messages.slice(5).map(({ id }) => id),
    );
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      sent: 7,
      unknown: 3,
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('sends again what was throttled until it goes through', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, campaignId, runChunk } = await claimed(20, desk);
    desk.carrier.answer = (sms) => (desk.carrier.sent.length % 3 === 0 ? THROTTLED : accepted(sms.id));
    await runChunk();
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      sent: 20,
      unknown: 0,
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('of a chunk that is complete crosses the job off', async () => {
    const desk = openDesk(engine);
    const { sender, chunkId, runChunk } = await claimed(3, desk);
    await runChunk();
    await engine.run(
      sender.actor,
      (work: Work) => announce(work, submitChunk, { chunkId, urgent: false }),
      undefined,
    );
    await runChunk();
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    expect(desk.carrier.sent).toHaveLength(3);
    await expectBooksBalance(engine, sender.actor);
  });
});

describe('a run that loses its chunk to another', () => {
  test('stops and leaves it to the other', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, campaignId, chunkId, runChunk } = await claimed(5, desk);
    const other = Promise.withResolvers<Awaited<ReturnType<typeof takeChunk>>>();
    desk.carrier.answer = async (sms) => {
      if (desk.carrier.sent.length === 5) other.resolve(await takeChunk(engine, sender, { chunkId }));
      await other.promise;
      return accepted(sms.id);
    };
    await expect(runChunk()).rejects.toBeInstanceOf(HandedBack);
    const owner = await other.promise;
    expect(await owner.attempt()).toBe(true);
    await owner.settle(owner.messages.map((message) => [message, UNKNOWN]));
    await owner.finish();
    expect(desk.carrier.sent).toHaveLength(5);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      sent: 5,
      unknown: 0,
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('of several slices sends nothing more', async () => {
    const desk = openDesk(engine, { chunkSize: 1_000 });
    const { sender, chunkId, runChunk } = await claimed(900, desk);
    let taken: Promise<unknown> | null = null;
    desk.carrier.answer = async (sms) => {
      taken ??= takeChunk(engine, sender, { chunkId });
      await taken;
      return accepted(sms.id);
    };
    await expect(runChunk()).rejects.toBeInstanceOf(HandedBack);
    expect(desk.carrier.sent.length).toBeLessThan(900);
  });
});

/** Two slices. */
const RECIPIENTS = 500;

describe('a run that is halted', () => {
  test('while it marks a slice: what came back unsent is sent by the next, not shown as unknown', async () => {
    const carrier = deskCarrier();
    const desk = openDesk(engine, { carrier, chunkSize: RECIPIENTS });
    const { run, runSingle } = engine;
    const settled = Promise.withResolvers<void>();
    const halted = { marks: 0 };
    carrier.answer = async (sms, signal) => {
      if (halted.marks > 2) return { kind: 'accepted', providerIds: [sms.id] };
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { kind: 'throttled', retryAfterMs: 0 };
    };
    desk.context.core.runSingle = async (actor, useCase, input) => {
      if ((useCase as unknown) !== markAttempted || ++halted.marks !== 2)
        return await runSingle(actor, useCase, input);
      // its bits are on their way to the database when the halt comes, and arrive last
      const late = input as { attempted: ChunkBits };
      const sent = { ...late, attempted: ChunkBits.from(late.attempted.bytes) };
      desk.halt();
      await settled.promise;
      return await runSingle(actor, useCase, sent as typeof input);
    };
    desk.context.core.run = async (actor, useCase, input) => {
      const output = await run(actor, useCase, input);
      if ((useCase as unknown) === settleBatch) settled.resolve();
      return output;
    };
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launch(engine, sender);
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ unknown: 0, sent: RECIPIENTS });
    await expectBooksBalance(engine, sender.actor);
  });

  test('by a fault waits for what is on the wire: its answers are written down, and the next run sends the rest', async () => {
    const carrier = deskCarrier();
    const desk = openDesk(engine, { carrier, chunkSize: RECIPIENTS });
    const { runSingle } = engine;
    const failed = Promise.withResolvers<void>();
    carrier.answer = async (sms) => {
      await failed.promise;
      return accepted(sms.id);
    };
    let marks = 0;
    desk.context.core.runSingle = async (actor, useCase, input) => {
      if ((useCase as unknown) !== markAttempted || ++marks !== 2)
        return await runSingle(actor, useCase, input);
      failed.resolve();
      throw new Error('a bug');
    };
    const { sender, campaignId, runChunk } = await claimed(RECIPIENTS, desk);
    await expect(runChunk()).rejects.toThrow('a bug');
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ sent: RECIPIENTS / 2, unknown: 0 });
    await runChunk();
    expect(new Set(timesSent(desk, sender))).toEqual(new Set([1]));
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ sent: RECIPIENTS, unknown: 0 });
    await expectBooksBalance(engine, sender.actor);
  });
});
