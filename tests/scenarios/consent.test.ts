import { pauseCampaign, resumeCampaign } from '../../core/campaigns/steer-campaign.js';
import { whyTexted } from '../../core/campaigns/why-texted.js';
import { stopsOf } from '../../core/consent/number-stops.js';
import { createContact } from '../../core/contacts/edit/create-contact.js';
import { pageMessages } from '../../core/messages/read-messages.js';
import { sendMessage } from '../../core/messages/send-message.js';
import type { Id } from '../../core/platform/id.js';
import { expectEveryoneOnce } from '../support/adds-up.js';
import { launchAndWatch, makeSender, ordinaryNumbers, progressOf, type Sender } from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

type MessagesPage = Awaited<ReturnType<typeof pageMessages>>;

const RECIPIENTS = 1_200;
const CHUNK = 250;
/** Chunks of 250, two at a time, at 150 a second: a chunk is on its way for seconds. */
const PACE = { window: 10, rate: 150 };

describe('an opt-out during a running campaign', () => {
  const stack = useStack({ carrier: PACE, env: { CHUNK_SIZE: String(CHUNK), CHUNKS_IN_FLIGHT: '2' } });

  /** Those whose message is claimed and has not been tried, the last first. */
  async function waiting({ actor }: Sender, campaignId: Id): Promise<string[]> {
    const { rows } = await stack.core.read(actor, pageMessages, { campaignId, state: 'queued', first: 200 });
    return rows.map(({ recipient }) => recipient);
  }

  /** Those of whom there is no message yet. */
  async function unclaimed({ actor, numbers }: Sender, campaignId: Id): Promise<string[]> {
    const claimed = new Set<string>();
    let after: Id | null = null;
    for (;;) {
      const page: MessagesPage = await stack.core.read(actor, pageMessages, {
        campaignId,
        first: 500,
        after,
      });
      for (const { recipient } of page.rows) claimed.add(recipient);
      if (!page.hasNextPage) return numbers.filter((number) => !claimed.has(number));
      after = page.rows.at(-1)?.id ?? null;
    }
  }

  /** They write STOP to the carrier; resolves when it is in force. */
  async function stop({ actor }: Sender, numbers: readonly string[]): Promise<void> {
    for (const from of numbers) stack.simulator.inbound({ from, to: 'GALLANT', text: 'Stop' });
    await waitFor('every STOP to be in force', async () => {
      const stops = await stack.core.read(actor, stopsOf, { msisdns: numbers, purpose: 'marketing' });
      return stops.size === numbers.length;
    });
  }

  const why = ({ actor }: Sender, msisdn: string, campaignId: Id) =>
    stack.core.read(actor, whyTexted, { msisdn, campaignId, purpose: 'marketing' });
  const sentTo = (number: string): number => stack.simulator.messagesTo(number).length;

  const sendCode = ({ actor }: Sender, { to, idempotencyKey }: { to: string; idempotencyKey: string }) =>
    stack.core.run(actor, sendMessage, {
      to,
      body: 'Your code is 123456',
      senderId: 'GALLANT',
      idempotencyKey,
      flash: false,
      validitySeconds: null,
    });

  test('stops the rest for that number: in a chunk that is claimed, and in those to come', async () => {
    await stack.startWorker();
    const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launchAndWatch(stack, sender, 20);
    const claimed = (await waiting(sender, campaignId)).slice(0, 5);
    const later = (await unclaimed(sender, campaignId)).slice(-5);
    expect([claimed.length, later.length]).toEqual([5, 5]);
    await stop(sender, [...claimed, ...later]);
    const { ends, missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed.toSorted()).toEqual([...claimed, ...later].toSorted());
    expect(ends).toMatchObject({ delivered: RECIPIENTS - 10, cancelled: 5 });
    expect(await progressOf(stack.core, sender, campaignId)).toMatchObject({ state: 'done', skipped: 5 });
    expect(await why(sender, claimed[0] ?? '', campaignId)).toMatchObject({
      texted: false,
      verdict: 'Not texted: the recipient opted out before this message was sent.',
    });
    expect((await why(sender, later[0] ?? '', campaignId)).verdict).toBe('Not texted: opted out.');
  });

  test('that is paused meanwhile, and gone on with by another worker', async () => {
    const { core } = stack;
    const first = await stack.startWorker();
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS / 2) });
    const campaignId = await launchAndWatch(stack, sender, 20);
    await core.run(sender.actor, pauseCampaign, { campaignId });
    await waitFor('the line to be still', async () => {
      const { rows } = await core.read(sender.actor, pageMessages, {
        campaignId,
        state: 'sending',
        first: 1,
      });
      return rows.length === 0;
    });
    const claimed = (await waiting(sender, campaignId)).filter((number) => sentTo(number) === 0).slice(0, 5);
    expect(claimed).toHaveLength(5);
    await stop(sender, claimed);
    await first.kill();
    await core.run(sender.actor, resumeCampaign, { campaignId });
    await stack.startWorker();
    const { ends, missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(claimed.map(sentTo)).toEqual([0, 0, 0, 0, 0]);
    expect(missed).toEqual(expect.arrayContaining(claimed));
    expect(ends.cancelled).toBe(5);
  });

  test('holds for single messages, of both purposes, until the person writes START', async () => {
    const { core, simulator } = stack;
    await stack.startWorker();
    const sender = await makeSender(core, { numbers: ordinaryNumbers(1) });
    const [to = ''] = sender.numbers;
    const send = (idempotencyKey: string) => sendCode(sender, { to, idempotencyKey });
    await send('first');
    await waitFor('the first to arrive', () => sentTo(to) === 1);
    await stop(sender, [to]);
    await expect(send('second')).rejects.toThrow(/opted out/);
    simulator.inbound({ from: to, to: 'GALLANT', text: 'START' });
    await waitFor('the START to be in force', async () => {
      const stops = await core.read(sender.actor, stopsOf, { msisdns: [to], purpose: 'transactional' });
      return stops.size === 0;
    });
    await send('third');
    await waitFor('the third to arrive', () => sentTo(to) === 2);
  });

  test('from a number that is no contact holds for single messages, and for the contact it becomes', async () => {
    const { core } = stack;
    await stack.startWorker();
    const sender = await makeSender(core, { numbers: [] });
    const [to = ''] = ordinaryNumbers(1);
    const send = (idempotencyKey: string) => sendCode(sender, { to, idempotencyKey });
    await send('first');
    await waitFor('the first to arrive', () => sentTo(to) === 1);
    await stop(sender, [to]);
    await expect(send('second')).rejects.toThrow('This number has opted out of your messages.');
    const contact = await core.run(sender.actor, createContact, { msisdn: to });
    expect(contact).toMatchObject({ optedOutAt: expect.any(Date), transactionalOutAt: expect.any(Date) });
    expect(sentTo(to)).toBe(1);
  });
});
