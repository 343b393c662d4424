import { deskCarrier, openDesk, type Desk } from '../../tests/support/desk.js';
import { campaignOf, expectBooksBalance } from '../../tests/support/books.js';
import { useEngine } from '../../tests/support/engine.js';
import {
  draft,
  launch,
  makeSender,
  ordinaryNumbers,
  progressOf,
  type Sender,
} from '../../tests/support/sender.js';
import { AccountSuspended } from '../accounts/suspension.js';
import { AuditEntry } from '../audit/audit-entry.js';
import { launchCampaign } from '../campaigns/launch-campaign.js';
import { pauseCampaign, resumeCampaign } from '../campaigns/steer-campaign.js';
import { Campaign } from '../campaigns/campaign.js';
import { readMessage } from '../messages/read-messages.js';
import { sendMessage, type SendMessageInput } from '../messages/send-message.js';
import { newId } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { lookingAfter } from './look-after.js';
import { reinstateAccount, suspendAccount } from './suspend-account.js';

const engine = useEngine();
const operator = {
  accountId: newId(),
  userId: newId(),
  from: { ip: '192.0.2.9', userAgent: 'console', requestId: 'r' },
};
const REASON = 'Complaints about spam';

const suspend = ({ actor }: Sender, reason = REASON) =>
  engine.run(lookingAfter(actor.accountId, operator), suspendAccount, { reason });
const reinstate = ({ actor }: Sender) =>
  engine.run(lookingAfter(actor.accountId, operator), reinstateAccount, undefined);

const ofTen = () => makeSender(engine, { numbers: ordinaryNumbers(10) });

const oneMessage = ({ numbers }: Sender): SendMessageInput => ({
  to: numbers[0] ?? '',
  body: 'Your code is 1234',
  senderId: 'GALLANT',
  idempotencyKey: newId(),
  flash: false,
  validitySeconds: null,
});

const timesSent = ({ carrier }: Desk, { numbers }: Sender): Set<number> =>
  new Set(numbers.map((number) => carrier.sent.filter(({ to }) => to === number).length));

describe('a campaign of a suspended account', () => {
  test.each([
    ['that is queued', 0],
    ['of which a chunk is claimed', 1],
  ])('%s pauses with the reason, sends nothing, and goes on when it is resumed', async (_, jobsBefore) => {
    const sender = await ofTen();
    const campaignId = await launch(engine, sender);
    const desk = openDesk(engine, { chunkSize: 5 });
    await desk.work(sender.actor, jobsBefore);
    await suspend(sender);
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([]);
    expect(await campaignOf(engine, sender.actor, campaignId)).toMatchObject({
      state: 'paused',
      stateReason: `The account is suspended: ${REASON}`,
    });
    await expectBooksBalance(engine, sender.actor);
    await reinstate(sender);
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([]);
    await engine.run(sender.actor, resumeCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(timesSent(desk, sender)).toEqual(new Set([1]));
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'done', sent: 10 });
    await expectBooksBalance(engine, sender.actor);
  });

  test('that is on the wire sends no more than it had marked, and what was sent is known', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(1_200) });
    const campaignId = await launch(engine, sender);
    const carrier = deskCarrier();
    let suspended: Promise<void> | null = null;
    carrier.answer = async (sms) => {
      suspended ??= suspend(sender);
      await suspended;
      return { kind: 'accepted', providerIds: [sms.id] };
    };
    const desk = openDesk(engine, { carrier, chunkSize: 2_000 });
    await desk.work(sender.actor);
    const sent = carrier.sent.length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(500);
    const left = { sent, unknown: 0, cancelled: 0, queued: 1_200 - sent };
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'paused', ...left });
    await expectBooksBalance(engine, sender.actor);
    await reinstate(sender);
    await engine.run(sender.actor, resumeCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(timesSent(desk, sender)).toEqual(new Set([1]));
    await expectBooksBalance(engine, sender.actor);
  });

  test('cannot be launched or resumed; it can be read and written', async () => {
    const sender = await ofTen();
    const paused = await launch(engine, sender);
    await engine.run(sender.actor, pauseCampaign, { campaignId: paused });
    await suspend(sender);
    const campaignId = await draft(engine, sender);
    for (const act of [
      () => engine.run(sender.actor, launchCampaign, { campaignId }),
      () => engine.run(sender.actor, resumeCampaign, { campaignId: paused }),
      () => engine.run(sender.actor, sendMessage, oneMessage(sender)),
    ]) {
      await expect(act()).rejects.toThrow(AccountSuspended);
      await expect(act()).rejects.toThrow(REASON);
    }
    await expectBooksBalance(engine, sender.actor);
  });

  test('launched at the same moment is either refused or paused', async () => {
    const sender = await ofTen();
    for (let round = 0; round < 8; round += 1) {
      const drafts = [await draft(engine, sender), await draft(engine, sender)];
      await Promise.allSettled([
        ...drafts.map((campaignId) => engine.run(sender.actor, launchCampaign, { campaignId })),
        suspend(sender),
      ]);
      const { accountId } = sender.actor;
      const states = await engine.read(
        sender.actor,
        ({ em }) => em.find(Campaign, { accountId, id: drafts }),
        undefined,
      );
      for (const { state } of states) expect(['draft', 'paused']).toContain(state);
      await reinstate(sender);
    }
  });
});

describe('a single message of a suspended account', () => {
  test('that waits in the queue is cancelled and given back', async () => {
    const sender = await ofTen();
    const { id } = await engine.run(sender.actor, sendMessage, oneMessage(sender));
    await suspend(sender);
    const desk = openDesk(engine);
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([]);
    expect(await engine.read(sender.actor, readMessage, { messageId: id })).toMatchObject({
      state: 'cancelled',
      reason: 'account_suspended',
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('whose run waits for the carrier while it is suspended does not leave either', async () => {
    const sender = await ofTen();
    const { id } = await engine.run(sender.actor, sendMessage, oneMessage(sender));
    const desk = openDesk(engine);
    const { links } = desk.context;
    const pick = links.pick.bind(links);
    links.pick = async (...asked) => {
      await suspend(sender);
      return await pick(...asked);
    };
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([]);
    expect(await engine.read(sender.actor, readMessage, { messageId: id })).toMatchObject({
      state: 'cancelled',
    });
    await expectBooksBalance(engine, sender.actor);
  });
});

test('a suspension and its end are in the account’s log as an operator’s', async () => {
  const sender = await ofTen();
  const campaignId = await launch(engine, sender);
  for (const reason of [REASON, REASON, 'Fraud']) await suspend(sender, reason);
  await reinstate(sender);
  await reinstate(sender);
  const { accountId } = sender.actor;
  const log = await engine.read(
    sender.actor,
    ({ em }) => em.find(AuditEntry, { accountId, byOperator: true }, { orderBy: { id: 'asc' } }),
    undefined,
  );
  expect(log).toMatchObject([
    { action: 'account.suspended', before: { reason: null }, after: { reason: REASON } },
    { action: 'campaign.paused', after: { state: 'paused' } },
    { action: 'account.suspended', before: { reason: REASON }, after: { reason: 'Fraud' } },
    { action: 'account.reinstated', before: { reason: 'Fraud' }, after: null },
  ]);
  expect(new Set(log.map(({ userId, ip }) => `${userId} ${ip}`))).toEqual(
    new Set([`${operator.userId} 192.0.2.9`]),
  );
  expect((await campaignOf(engine, sender.actor, campaignId)).state).toBe('paused');
});

test('there must be an account, and a reason', async () => {
  const nobody = lookingAfter(newId(), operator);
  await expect(engine.run(nobody, suspendAccount, { reason: REASON })).rejects.toThrow(NotFound);
  await expect(engine.run(nobody, reinstateAccount, undefined)).rejects.toThrow(NotFound);
  for (const reason of [' ', 'x'.repeat(151)]) {
    await expect(suspend(await ofTen(), reason)).rejects.toThrow(InvalidInput);
  }
});
