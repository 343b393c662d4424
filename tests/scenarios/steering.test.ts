import { cancelCampaign, pauseCampaign, resumeCampaign } from '../../core/campaigns/steer-campaign.js';
import { readMessage } from '../../core/messages/read-messages.js';
import { sendMessage } from '../../core/messages/send-message.js';
import { expectEveryoneOnce } from '../support/adds-up.js';
import {
  launchAndWatch,
  makeSender,
  ordinaryNumbers,
  progressOf,
  untilProgress,
  type Sender,
} from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const RECIPIENTS = 1_500;
const PAUSE_WITHIN_MS = 2_000;

describe('a campaign under way', () => {
  const stack = useStack({ carrier: { window: 20, rate: 400 } });
  beforeAll(async () => {
    await stack.startWorker();
  });

  const timesOf = (sender: Sender) =>
    sender.numbers.flatMap((number) => stack.simulator.messagesTo(number).map(({ at }) => Date.parse(at)));

  test('that is paused stops within two seconds, and goes on where it stopped', async () => {
    const { core } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launchAndWatch(stack, sender);
    await core.run(sender.actor, pauseCampaign, { campaignId });
    const mustBeStill = Date.now() + PAUSE_WITHIN_MS;
    await waitFor('a second longer than it may take', () => Date.now() > mustBeStill + 1_000);
    const resumed = Date.now();
    expect(timesOf(sender).length).toBeLessThan(RECIPIENTS);
    expect((await progressOf(core, sender, campaignId)).state).toBe('paused');
    await core.run(sender.actor, resumeCampaign, { campaignId });
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(timesOf(sender).filter((at) => at > mustBeStill && at < resumed)).toEqual([]);
    expect(ends.delivered).toBe(RECIPIENTS);
  });

  test('that is paused after its last message was claimed is done once resumed', async () => {
    const { core } = stack;
    const all = 60;
    stack.simulator.configure({ latencyMs: 300 });
    const sender = await makeSender(core, { numbers: ordinaryNumbers(all) });
    const campaignId = await launchAndWatch(stack, sender, all);
    await core.run(sender.actor, pauseCampaign, { campaignId });
    const { state } = await untilProgress(core, { sender, campaignId }, ({ delivered }) => delivered === all);
    expect(state).toBe('paused');
    await core.run(sender.actor, resumeCampaign, { campaignId });
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(ends.delivered).toBe(all);
  });

  test.each(['while it sends', 'while it is paused'])(
    'that is cancelled %s sends no more and gives the rest of the money back',
    async (when) => {
      const { core } = stack;
      const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
      const campaignId = await launchAndWatch(stack, sender);
      if (when === 'while it is paused') await core.run(sender.actor, pauseCampaign, { campaignId });
      await core.run(sender.actor, cancelCampaign, { campaignId });
      const { ends, missed } = await expectEveryoneOnce(stack, { sender, campaignId });
      const progress = await progressOf(core, sender, campaignId);
      expect(ends.unknown).toBe(0);
      expect(ends.delivered + missed.length).toBe(RECIPIENTS);
      expect(ends.delivered + ends.cancelled).toBe(progress.claimed);
      expect(BigInt(progress.released.micros)).toBeGreaterThan(0n);
      expect(BigInt(progress.captured.micros) + BigInt(progress.released.micros)).toBe(
        BigInt(progress.held.micros),
      );
    },
  );

  test('lets a single message overtake it', async () => {
    const { core, simulator } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launchAndWatch(stack, sender, 100);
    const [to = ''] = ordinaryNumbers(1);
    const { id } = await core.run(sender.actor, sendMessage, {
      to,
      body: 'Your code is 123456',
      senderId: 'GALLANT',
      idempotencyKey: 'one-time-code',
      flash: false,
      validitySeconds: null,
    });
    await waitFor('its delivery', async () => {
      const message = await core.read(sender.actor, readMessage, { messageId: id });
      return message?.state === 'delivered';
    });
    expect(simulator.messagesTo(to)).toHaveLength(1);
    expect(simulator.report().recipients).toBeLessThan(RECIPIENTS);
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(ends.delivered).toBe(RECIPIENTS);
  });
});
