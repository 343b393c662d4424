import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers } from '../../tests/support/sender.js';
import { AuditEntry } from '../audit/audit-entry.js';
import { topUpSandbox } from '../billing/top-up-sandbox.js';
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../campaigns/steer-campaign.js';
import { addCarrier, enableCarrier } from '../carriers/manage-carriers.js';
import { PLATFORM, type Actor, type Work } from '../database/work.js';
import { newId, publicId } from '../platform/id.js';

const engine = useEngine();

const readLog = ({ em, actor: { accountId } }: Work) =>
  em.find(AuditEntry, { accountId }, { orderBy: { id: 'asc' } });

test('what moves an account’s money is in its log, once', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
  const actor: Actor = {
    ...sender.actor,
    from: { ip: '192.0.2.1', userAgent: 'test', requestId: 'r' },
  };
  const topUp = { sandbox: true, amount: 2_500_000n, idempotencyKey: 'a' };
  await engine.run(actor, topUpSandbox, topUp);
  await engine.run(actor, topUpSandbox, topUp);
  const campaignId = await launch(engine, { ...sender, actor }, 'Half price');
  await engine.run(actor, pauseCampaign, { campaignId });
  await engine.run(actor, resumeCampaign, { campaignId });
  await engine.run(actor, cancelCampaign, { campaignId });
  await expect(engine.run(actor, cancelCampaign, { campaignId })).rejects.toThrow('final');
  const target = publicId('campaign', campaignId);
  const log = await engine.read(actor, readLog, undefined);
  expect(log.map(({ action, target: what, before, after }) => [action, what, before, after])).toEqual([
    ['wallet.topped_up', null, null, { amount: '2.50 KES', memo: 'Sandbox top-up' }],
    ['campaign.launched', target, null, { recipients: 2, held: expect.stringMatching(/^\d.* KES$/) }],
    ['campaign.paused', target, { state: 'queued' }, { state: 'paused' }],
    ['campaign.resumed', target, { state: 'paused' }, { state: 'sending' }],
    ['campaign.cancelled', target, { state: 'sending' }, { state: 'cancelled' }],
  ]);
  expect(log.every(({ ip }) => ip === '192.0.2.1')).toBe(true);
});

test('what is done to carriers is in the platform’s log, without their passwords', async () => {
  const name = newId();
  class Undone extends Error {}
  let log: AuditEntry[] = [];
  const tried = engine.run(
    PLATFORM,
    async (work) => {
      const carrier = await addCarrier(work, { name, url: 'smpp://user:hidden@127.0.0.1:2775' });
      await work.em.flush();
      for (const enabled of [false, false, true]) await enableCarrier(work, { name, enabled });
      const target = publicId('carrier', carrier.id);
      log = await work.em.find(AuditEntry, { accountId: PLATFORM.accountId, target });
      throw new Undone('workers must not bind to it');
    },
    undefined,
  );
  await expect(tried).rejects.toBeInstanceOf(Undone);
  expect(log.map(({ action }) => action)).toEqual(['carrier.added', 'carrier.disabled', 'carrier.enabled']);
  expect(JSON.stringify(log)).toContain('user:***@');
  expect(JSON.stringify(log)).not.toContain('hidden');
});
