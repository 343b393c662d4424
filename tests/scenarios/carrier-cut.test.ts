import { expectEveryoneOnce } from '../support/adds-up.js';
import { launchAndWatch, makeSender, ordinaryNumbers, scriptedNumbers } from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const RECIPIENTS = 2_000;
const WINDOW = 20;
const CUTS = 3;

describe("the carrier's connection", () => {
  const stack = useStack({ carrier: { window: WINDOW, rate: 800 } });
  beforeAll(async () => {
    await stack.startWorker();
  });

  test('is cut several times: only what was on the wire is in doubt', async () => {
    const { core, simulator } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launchAndWatch(stack, sender, 200);
    for (let cut = 1; cut <= CUTS; cut += 1) {
      const before = simulator.report();
      expect(before.recipients).toBeLessThan(RECIPIENTS);
      expect(simulator.dropConnections()).toBe(1);
      await waitFor('sending to go on', () => simulator.report().recipients > before.recipients + 200);
    }
    const { missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed.length).toBeLessThanOrEqual(CUTS * WINDOW);
  });

  test('is dropped by the carrier after it took a message: the receipt says so later', async () => {
    const dropping = scriptedNumbers('0009', 2);
    const numbers = dropping.flatMap((number) => [...ordinaryNumbers(150), number, ...ordinaryNumbers(100)]);
    const sender = await makeSender(stack.core, { numbers });
    const campaignId = await launchAndWatch(stack, sender, 100);
    const { missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed.length).toBeLessThanOrEqual(dropping.length * WINDOW);
    expect(missed).not.toEqual(expect.arrayContaining(dropping));
    expect(stack.simulator.report().connections.dropped).toBe(dropping.length);
  });
});
