import { setTimeout as pause } from 'node:timers/promises';
import { expectAddsUp, missedBy, numbersIn } from '../support/adds-up.js';
import { isOver, launch, makeSender, ordinaryNumbers, untilProgress } from '../support/sender.js';
import { useStack } from '../support/stack.js';

const RECIPIENTS = 2_000;

describe('a worker that dies in mid-campaign', () => {
  const stack = useStack({ carrier: { window: 20, rate: 500 } });

  test('SIGKILL: another takes over, nobody gets it twice, and who may have got it is not sent to again', async () => {
    const { core, simulator } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const worker = await stack.startWorker();
    const campaignId = await launch(core, sender);
    await untilProgress(core, { sender, campaignId }, ({ sent, delivered }) => sent + delivered > 500);
    await worker.kill();
    const atKill = simulator.report().recipients;
    expect(atKill).toBeGreaterThan(500);
    expect(atKill).toBeLessThan(RECIPIENTS);
    await stack.startWorker();
    await untilProgress(core, { sender, campaignId }, isOver);
    const missed = missedBy(stack, sender);
    console.log(atKill, missed.length, await expectAddsUp(stack, sender, campaignId));
    await pause(1);
    void numbersIn;
  });
});
