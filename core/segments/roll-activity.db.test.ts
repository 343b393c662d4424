import { openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers, type Sender } from '../../tests/support/sender.js';
import { idLiteral } from '../database/sql.js';
import { PLATFORM, type Work } from '../database/work.js';
import { applyReceipts } from '../dispatch/apply-receipts.js';
import { sendMessage } from '../messages/send-message.js';
import type { Id } from '../platform/id.js';
import { rollActivity } from './roll-activity.js';

// rolls what is due of every account
const engine = useEngine({ ownDatabase: true });

interface Activity {
  msisdn: string;
  sent: string | null;
  delivered: string | null;
  failed: string | null;
}

const activityOf = ({ actor }: Sender): Promise<Activity[]> =>
  engine.read(
    actor,
    ({ sql }: Work) =>
      sql.rows<Activity>(
        `select msisdn, last_sent_at as sent, last_delivered_at as delivered, last_failed_at as failed
           from contact where account_id = ${idLiteral(actor.accountId)} order by id`,
      ),
    undefined,
  );

const dueOf = ({ actor }: Sender, campaignId: Id) =>
  engine.read(
    actor,
    ({ sql }: Work) =>
      sql.first<{ round: number; due_at: string }>(
        `select round, due_at from activity_roll where account_id = ${idLiteral(actor.accountId)} and campaign_id = ${idLiteral(campaignId)}`,
      ),
    undefined,
  );

async function rollAll(): Promise<number> {
  let batches = 0;
  while (await engine.run(PLATFORM, rollActivity, undefined)) batches += 1;
  return batches;
}

const textOf = (time: Date): string => time.toISOString().slice(0, 23).replace('T', ' ');

test('contacts learn when a campaign reached them, and what became of it, as their receipts come', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(4) });
  const desk = openDesk(engine);
  const [first, second, third, fourth] = sender.numbers;
  desk.carrier.answer = (sms) =>
    sms.to === fourth
      ? { kind: 'rejected', reason: 'invalid_recipient', detail: '' }
      : { kind: 'accepted', providerIds: [sms.id] };
  const launchedAt = engine.now;
  await launch(engine, sender);
  await desk.work(sender.actor);
  expect(await rollAll()).toBe(0); // not due yet
  engine.pass(61_000);
  await rollAll();
  const sent = textOf(launchedAt);
  expect((await activityOf(sender)).map((one) => [one.msisdn, one.sent])).toEqual([
    [first, sent],
    [second, sent],
    [third, sent],
    [fourth, null],
  ]);
  const receipt = (at: number, state: 'delivered' | 'undelivered') => {
    const { id: providerId, to: recipient } = desk.carrier.sent.find(
      ({ to }) => to === sender.numbers[at],
    ) ?? {
      id: '',
      to: '',
    };
    return { providerId, recipient, state, errorCode: null };
  };
  const endedAt = engine.now;
  await engine.run(PLATFORM, applyReceipts, {
    carrierId: desk.carrier.carrierId,
    shape: 'same',
    receipts: [receipt(0, 'delivered'), receipt(1, 'undelivered')],
    careful: true,
  });
  engine.pass(121_000);
  await rollAll();
  const ended = textOf(endedAt);
  expect(await activityOf(sender)).toEqual([
    { msisdn: first, sent, delivered: ended, failed: null },
    { msisdn: second, sent, delivered: null, failed: ended },
    { msisdn: third, sent, delivered: null, failed: null },
    { msisdn: fourth, sent: null, delivered: null, failed: expect.any(String) },
  ]);
});

test('a campaign is looked through less and less often, and at last no more', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
  const desk = openDesk(engine);
  const campaignId = await launch(engine, sender);
  for (let hours = 0; hours < 100; hours += 1) {
    engine.pass(3_600_000);
    await rollAll();
  }
  // still queued: it is not given up
  expect(await dueOf(sender, campaignId)).toMatchObject({ round: 5 });
  await desk.work(sender.actor);
  for (let days = 0; days < 6; days += 1) {
    engine.pass(86_400_000);
    await rollAll();
  }
  expect(await dueOf(sender, campaignId)).toBeUndefined();
  expect((await activityOf(sender))[0]?.sent).not.toBeNull();
});

test('activity never goes back', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
  const desk = openDesk(engine);
  await launch(engine, sender);
  await desk.work(sender.actor);
  const later = '2099-01-01 00:00:00.000';
  await engine.run(
    sender.actor,
    ({ sql, actor }: Work) =>
      sql.run(
        `update contact set last_sent_at = '${later}' where account_id = ${idLiteral(actor.accountId)}`,
      ),
    undefined,
  );
  engine.pass(61_000);
  expect(await rollAll()).toBeGreaterThan(0);
  expect((await activityOf(sender))[0]?.sent).toBe(later);
});

test('a single message tells its contact at its receipt', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
  const desk = openDesk(engine);
  const [to = ''] = sender.numbers;
  const sentAt = engine.now;
  await engine.run(sender.actor, sendMessage, {
    to,
    body: 'Your code is 1234',
    senderId: 'GALLANT',
    idempotencyKey: '1',
    flash: false,
    validitySeconds: null,
  });
  await desk.work(sender.actor);
  engine.pass(5_000);
  const [message] = desk.carrier.sent;
  await engine.run(PLATFORM, applyReceipts, {
    carrierId: desk.carrier.carrierId,
    shape: 'same',
    receipts: [{ providerId: message?.id ?? '', recipient: to, state: 'delivered', errorCode: null }],
    careful: false,
  });
  expect(await activityOf(sender)).toEqual([
    { msisdn: to, sent: textOf(sentAt), delivered: textOf(engine.now), failed: null },
    { msisdn: sender.numbers[1], sent: null, delivered: null, failed: null },
  ]);
});
