import { expectEveryoneOnce } from '../support/adds-up.js';
import { launchAndWatch, makeSender, ordinaryNumbers } from '../support/sender.js';
import { useStack } from '../support/stack.js';

const RECIPIENTS = 2_000;

describe('the database in mid-campaign', () => {
  const stack = useStack({ ownDatabase: true, carrier: { window: 20, rate: 800 } });
  beforeAll(async () => {
    await stack.startWorker();
  });

  const faults: Record<string, () => Promise<unknown>> = {
    'is restarted': async () => await stack.services.database?.restart(),
    'is killed and comes back': async () => {
      await stack.services.database?.kill();
      await stack.services.database?.restart();
    },
  };

  test.each(Object.keys(faults))('%s: nothing is lost, doubled or in doubt', async (name) => {
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launchAndWatch(stack, sender);
    expect(stack.simulator.report().recipients).toBeLessThan(RECIPIENTS);
    await faults[name]?.();
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId }, { withinMs: 60_000 });
    expect(ends.delivered).toBe(RECIPIENTS);
  });
});
