import { expectEveryoneOnce } from '../support/adds-up.js';
import { launchAndWatch, makeSender, ordinaryNumbers } from '../support/sender.js';
import { useStack } from '../support/stack.js';

const RECIPIENTS = 2_000;
const CHUNKS = 2;
/** Of each chunk at most two slices of a quarter of a second are attempted and not settled. */
const MOST_IN_DOUBT = CHUNKS * 2 * (800 / 4);

describe('a worker that goes away in mid-campaign', () => {
  const stack = useStack({
    carrier: { window: 20, rate: 800 },
    env: { CHUNKS_IN_FLIGHT: String(CHUNKS) },
  });

  test('by SIGKILL: the next takes over; who may have got it is not sent to again', async () => {
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const worker = await stack.startWorker();
    const campaignId = await launchAndWatch(stack, sender);
    await worker.kill();
    expect(stack.simulator.report().recipients).toBeLessThan(RECIPIENTS);
    await stack.startWorker();
    const { missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed.length).toBeLessThanOrEqual(MOST_IN_DOUBT);
  });

  test('by SIGKILL with another at work: that one finishes alone', async () => {
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const [first] = await Promise.all([stack.startWorker(), stack.startWorker()]);
    const campaignId = await launchAndWatch(stack, sender);
    await first.kill();
    expect(stack.simulator.report().recipients).toBeLessThan(RECIPIENTS);
    const { missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed.length).toBeLessThanOrEqual(MOST_IN_DOUBT);
  });

  test('by SIGTERM: it hands back, and the next sends the rest with nothing in doubt', async () => {
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const first = await stack.startWorker();
    const campaignId = await launchAndWatch(stack, sender);
    await first.stop();
    expect(stack.simulator.report().recipients).toBeLessThan(RECIPIENTS);
    await stack.startWorker();
    const { missed, ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed).toEqual([]);
    expect(ends.delivered).toBe(RECIPIENTS);
  });
});
