import { openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { draft, makeSender, ordinaryNumbers, type Sender } from '../../tests/support/sender.js';
import { launchCampaign } from '../campaigns/launch-campaign.js';
import { pauseCampaign, resumeCampaign } from '../campaigns/steer-campaign.js';
import { PLATFORM } from '../database/work.js';
import { sendMessage } from '../messages/send-message.js';
import { newId } from '../platform/id.js';
import { addCarrier, enableCarrier } from './manage-carriers.js';

const engine = useEngine({ ownDatabase: true });
const url = 'smpp://user:hidden@127.0.0.1:2775';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string }) => error.code,
  );
const send = ({ actor, numbers: [to = ''] }: Sender, asked: { test: boolean; idempotencyKey?: string }) =>
  engine.run(actor, sendMessage, {
    to,
    body: 'Hello',
    senderId: 'GALLANT',
    flash: false,
    validitySeconds: null,
    idempotencyKey: newId(),
    ...asked,
  });

/** A carrier of the sandbox, for as long as `act` lasts. */
async function withSandbox(act: () => Promise<void>): Promise<void> {
  const name = newId();
  await engine.run(PLATFORM, addCarrier, { name, url, sandbox: true });
  await act();
  await engine.run(PLATFORM, enableCarrier, { name, enabled: false });
}

test('a test key is refused while there is nowhere for it to send to', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
  await engine.run(PLATFORM, addCarrier, { name: newId(), url });
  const campaignId = await draft(engine, sender);
  const launch = (test: boolean) => engine.run(sender.actor, launchCampaign, { campaignId, test });
  expect(await codeOf(send(sender, { test: true }))).toBe('NoSandboxCarrier');
  expect(await codeOf(launch(true))).toBe('NoSandboxCarrier');
  await withSandbox(async () => {
    expect((await send(sender, { test: true })).price).toBe(0n);
    expect((await launch(true)).test).toBe(true);
  });
  expect(await codeOf(send(sender, { test: true }))).toBe('NoSandboxCarrier');
  expect((await send(sender, { test: false })).price).toBeGreaterThan(0n);
});

test('one that has no money can be tested with', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(1), money: 0n });
  await withSandbox(async () => {
    expect((await send(sender, { test: true })).state).toBe('queued');
    expect(await codeOf(send(sender, { test: false }))).toBe('InsufficientFunds');
  });
});

test('a live key is not answered with what a test key sent', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
  await withSandbox(async () => {
    const idempotencyKey = newId();
    const { id } = await send(sender, { test: true, idempotencyKey });
    expect((await send(sender, { test: true, idempotencyKey })).id).toBe(id);
    expect(await codeOf(send(sender, { test: false, idempotencyKey }))).toBe('IdempotencyConflict');
  });
});

test('a test key does not set going what costs money', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
  const campaignId = await draft(engine, sender);
  await engine.run(sender.actor, launchCampaign, { campaignId });
  await openDesk(engine).work(sender.actor, 1);
  await engine.run(sender.actor, pauseCampaign, { campaignId });
  expect(await codeOf(engine.run(sender.actor, resumeCampaign, { campaignId, test: true }))).toBe(
    'InvalidInput',
  );
  expect((await engine.run(sender.actor, resumeCampaign, { campaignId })).state).toBe('sending');
});

test('a test is small: what is free must not fill the road', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(1_001) });
  const campaignId = await draft(engine, sender);
  await withSandbox(async () => {
    expect(await codeOf(engine.run(sender.actor, launchCampaign, { campaignId, test: true }))).toBe(
      'InvalidInput',
    );
  });
});
