import { markAttempted } from '../../core/dispatch/open-chunk.js';
import { settleBatch } from '../../core/dispatch/settle-batch.js';
import { ChunkBits } from '../../core/messages/chunk-bits.js';
import { expectBooksBalance } from '../../tests/support/books.js';
import { deskCarrier, openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers, progressOf } from '../../tests/support/sender.js';

const engine = useEngine();
/** Two slices. */
const RECIPIENTS = 500;

describe('a run that is halted', () => {
  test('while it marks a slice: what came back unsent is sent by the next, not shown as unknown', async () => {
    const carrier = deskCarrier();
    const desk = openDesk(engine, { carrier, chunkSize: RECIPIENTS });
    const { run } = engine;
    const settled = Promise.withResolvers<void>();
    const halted = { marks: 0 };
    carrier.answer = async (sms, signal) => {
      if (halted.marks > 2) return { kind: 'accepted', providerIds: [sms.id] };
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { kind: 'throttled', retryAfterMs: 0 };
    };
    desk.context.core.run = async (actor, useCase, input) => {
      const one: unknown = useCase;
      if (one === markAttempted && ++halted.marks === 2) {
        // its bits are on their way to the database when the halt comes, and arrive last
        const late = input as { attempted: ChunkBits };
        const sent = { ...late, attempted: ChunkBits.from(late.attempted.bytes) };
        desk.halt();
        await settled.promise;
        return await run(actor, useCase, sent as typeof input);
      }
      const output = await run(actor, useCase, input);
      if (one === settleBatch) settled.resolve();
      return output;
    };
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launch(engine, sender);
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ unknown: 0, sent: RECIPIENTS });
    await expectBooksBalance(engine, sender.actor);
  });
});
