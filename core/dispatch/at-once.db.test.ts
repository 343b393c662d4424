import { expectBooksBalance } from '../../tests/support/books.js';
import { accepted, REJECTED, UNKNOWN } from '../../tests/support/chunk-in-hand.js';
import { deskCarrier, jobsOf, openDesk, type Desk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt } from '../../tests/support/receipts.js';
import { launch, makeSender, ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../campaigns/steer-campaign.js';
import type { OutboundSms } from '../carriers/carrier.js';
import { PLATFORM, type Work } from '../database/work.js';
import { putBack, takeJob } from '../jobs/relay-jobs.js';
import { newId, type Id } from '../platform/id.js';
import { InvalidState } from '../platform/refusal.js';
import { sendMessage } from '../messages/send-message.js';
import { matchWaiting } from './sweep.js';

const engine = useEngine({ ownDatabase: true });
const CAMPAIGNS = 3;
const RECIPIENTS = 60;

/** A worker among several: takes whatever job it can get until there is none left. */
async function worker(desk: Desk, { actor }: Sender): Promise<void> {
  const workerId = newId();
  for (;;) {
    const open = await jobsOf(engine, actor);
    if (open.length === 0) return;
    const job = open[Math.floor(Math.random() * open.length)] as (typeof open)[0];
    if (!(await engine.run(actor, takeJob, { jobId: job.id, workerId }))) continue;
    try {
      await desk.runJob(actor, job);
    } catch (error) {
      const fault = String(error);
      await engine.run(actor, putBack, { jobId: job.id, workerId, fault, soon: true });
    }
  }
}

/** Pauses and resumes, again and again, as long as there is something to steer. */
async function restless({ actor }: Sender, campaignId: Id): Promise<void> {
  for (let i = 0; i < 6; i += 1) {
    for (const useCase of [pauseCampaign, resumeCampaign]) {
      await engine.run(actor, useCase, { campaignId }).catch((error: unknown) => {
        if (!(error instanceof InvalidState)) throw error;
      });
    }
  }
}

test('workers, receipts, steering, single messages and sweeps at once: nobody twice, and the books balance', async () => {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(RECIPIENTS) });
  const carrier = deskCarrier();
  const told: Promise<unknown>[] = [];
  carrier.answer = ({ id, to }: OutboundSms) => {
    const last = Number(to.at(-1));
    if (last === 7) return REJECTED;
    // receipts come at once: some before the answer is written down
    const state = last === 3 ? 'undelivered' : 'delivered';
    told.push(apply(engine, carrier.carrierId, [receipt(id, to, state)]));
    return last === 5 ? UNKNOWN : accepted(id);
  };
  const desks = [1, 2, 3].map(() => openDesk(engine, { carrier, chunkSize: 20, chunksInFlight: 2 }));
  const campaigns = await Promise.all(
    Array.from({ length: CAMPAIGNS }, () => launch(engine, sender, 'Half price today')),
  );
  const [first, second, third] = campaigns as [Id, Id, Id];
  const single = (i: number) =>
    engine.run(sender.actor, sendMessage, {
      to: sender.numbers[i] as string,
      body: 'Your code is 123456',
      senderId: 'GALLANT',
      idempotencyKey: `otp${i}`,
      flash: false,
      validitySeconds: null,
    });
  await Promise.all([
    ...desks.map((desk) => worker(desk, sender)),
    restless(sender, first),
    restless(sender, second),
    engine.run(sender.actor, cancelCampaign, { campaignId: third }),
    ...Array.from({ length: 20 }, (_, i) => single(i)),
  ]);
  for (const campaignId of [first, second]) await settleDown(campaignId, sender);
  await Promise.all(desks.map((desk) => worker(desk, sender)));
  await Promise.all(told);
  engine.pass(3_001);
  await sweepAll(carrier.carrierId);
  await expectBooksBalance(engine, sender.actor);
  const ids = carrier.sent.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const campaignId of [first, second]) {
    const progress = await progressOf(engine, sender, campaignId);
    expect(progress).toMatchObject({ state: 'done', claimed: RECIPIENTS, queued: 0, sent: 0, cancelled: 0 });
    expect(progress.delivered + progress.undelivered + progress.failed).toBe(RECIPIENTS);
  }
  expect(await progressOf(engine, sender, third)).toMatchObject({ state: 'cancelled', queued: 0 });
});

async function settleDown(campaignId: Id, { actor }: Sender): Promise<void> {
  await engine.run(actor, resumeCampaign, { campaignId }).catch((error: unknown) => {
    if (!(error instanceof InvalidState)) throw error;
  });
}

async function sweepAll(carrierId: Id): Promise<void> {
  let after: Id | null = null;
  do after = await engine.run(PLATFORM, matchWaiting, { carrierId, after });
  while (after !== null);
  const left = await engine.read(
    PLATFORM,
    ({ sql }: Work) =>
      sql.rows<{ recipient: string }>(
        `select recipient from waiting_receipt where carrier_id = x'${carrierId}'`,
      ),
    undefined,
  );
  expect(left).toEqual([]);
}
