import { addCarrier } from '../../core/carriers/manage-carriers.js';
import { launchCampaign } from '../../core/campaigns/launch-campaign.js';
import { readWallet } from '../../core/billing/read-wallet.js';
import { PLATFORM } from '../../core/database/work.js';
import { readMessage } from '../../core/messages/read-messages.js';
import { sendMessage } from '../../core/messages/send-message.js';
import { newId } from '../../core/platform/id.js';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.js';
import { expectBooksBalance } from '../support/books.js';
import { draft, isOver, makeSender, ordinaryNumbers, untilProgress, type Sender } from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

/** Nothing is play money here: the carrier of the stack stands for a real one. */
const stack = useStack({ env: { SANDBOX: 'false' } });
let sandbox: Simulator;

beforeAll(async () => {
  sandbox = await startSimulator({ smppPort: 0, httpPort: 0, latencyMs: 0, receiptDelayMs: 50 });
  await stack.core.run(PLATFORM, addCarrier, { name: 'sandbox', url: sandbox.smppUrl(), sandbox: true });
});
afterAll(async () => await sandbox?.stop());

const send = async ({ actor, numbers: [to = ''] }: Sender, test: boolean) => {
  const rest = { senderId: 'GALLANT', flash: false, validitySeconds: null, idempotencyKey: newId() };
  const { id } = await stack.core.run(actor, sendMessage, { ...rest, to, body: 'Hello', test });
  return id;
};

const delivered = (sender: Sender, messageId: string) =>
  waitFor('the message to arrive', async () => {
    const message = await stack.core.read(sender.actor, readMessage, { messageId });
    return message?.state === 'delivered' ? message : null;
  });

const counts = () => [stack.simulator.report().messages, sandbox.report().messages];
const wallet = async (sender: Sender) => {
  const { available, held, captured } = await stack.core.read(sender.actor, readWallet, undefined);
  return { available, held, captured };
};

test('what a test key sends reaches the sandbox only and costs nothing; what a live key sends never does', async () => {
  await stack.startWorker();
  const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(30) });
  const before = await wallet(sender);
  const free = await delivered(sender, await send(sender, true));
  expect(free.price).toBe(0n);
  expect(counts()).toEqual([0, 1]);
  const campaignId = await draft(stack.core, sender);
  await stack.core.run(sender.actor, launchCampaign, { campaignId, test: true });
  const progress = await untilProgress(stack.core, { sender, campaignId }, isOver);
  expect(progress).toMatchObject({
    delivered: 30,
    held: { micros: '0' },
    captured: { micros: '0' },
  });
  expect(counts()).toEqual([0, 31]);
  expect(await wallet(sender)).toEqual(before);
  const paid = await delivered(sender, await send(sender, false));
  expect(paid.price).toBeGreaterThan(0n);
  expect(counts()).toEqual([1, 31]);
  await expectBooksBalance(stack.core, sender.actor);
});
