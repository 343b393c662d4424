import { campaignOf, expectBooksBalance } from '../../tests/support/books.js';
import { jobsOf, openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { waitFor } from '../../tests/support/wait-for.js';
import {
  draft,
  launch,
  makeSender,
  ordinaryNumbers,
  progressOf,
  type Sender,
} from '../../tests/support/sender.js';
import { InsufficientFunds } from '../billing/insufficient-funds.js';
import { readWallet } from '../billing/read-wallet.js';
import type { Actor, Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { InvalidInput, InvalidState, NotFound } from '../platform/refusal.js';
import { launchCampaign } from './launch-campaign.js';
import { preflightCampaign } from './preflight-campaign.js';
import { cancelCampaign, pauseCampaign, resumeCampaign } from './steer-campaign.js';

const engine = useEngine();
/** A segment to Kenya on the start rate card. */
const PRICE = 1_040_000n;
const TEXT = 'Half price today';

const walletOf = (actor: Actor) => engine.read(actor, readWallet, undefined);
const stateOf = async ({ actor }: Sender, campaignId: Id) =>
  (await campaignOf(engine, actor, campaignId)).state;

describe('launching', () => {
  test('holds what the preflight said and writes the pump down', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(7), money: 100n * PRICE });
    const campaignId = await draft(engine, sender, TEXT);
    const preflight = await engine.read(sender.actor, preflightCampaign, { campaignId });
    expect(preflight).toMatchObject({
      recipients: 7,
      segments: 7,
      cost: 7n * PRICE,
      available: 100n * PRICE,
    });
    await engine.run(sender.actor, launchCampaign, { campaignId });
    expect(await walletOf(sender.actor)).toMatchObject({ available: 93n * PRICE, held: 7n * PRICE });
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'queued',
      recipients: 7,
      queued: 7,
    });
    expect(await jobsOf(engine, sender.actor)).toMatchObject([
      { name: 'pump-campaign', payload: { campaignId } },
    ]);
    await expectBooksBalance(engine, sender.actor);
  });

  test('without enough money is refused with the amount missing, and nothing moves', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(7), money: 5n * PRICE });
    const campaignId = await draft(engine, sender, TEXT);
    const refused = engine.run(sender.actor, launchCampaign, { campaignId });
    await expect(refused).rejects.toMatchObject({ details: { missing: 2n * PRICE, available: 5n * PRICE } });
    await expect(refused).rejects.toBeInstanceOf(InsufficientFunds);
    expect(await stateOf(sender, campaignId)).toBe('draft');
    expect(await walletOf(sender.actor)).toMatchObject({ available: 5n * PRICE, held: 0n });
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      recipients: 0,
      held: { micros: '0' },
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('twice is refused, at the same moment too: the money is held once', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(3) });
    const campaignId = await draft(engine, sender, TEXT);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => engine.run(sender.actor, launchCampaign, { campaignId })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const reason of refused) expect(reason).toBeInstanceOf(InvalidState);
    expect((await walletOf(sender.actor)).held).toBe(3n * PRICE);
    await expectBooksBalance(engine, sender.actor);
  });

  test('two campaigns at once cannot hold the same money', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(4), money: 6n * PRICE });
    const drafts = [await draft(engine, sender, TEXT), await draft(engine, sender, TEXT)];
    const outcomes = await Promise.allSettled(
      drafts.map((campaignId) => engine.run(sender.actor, launchCampaign, { campaignId })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectBooksBalance(engine, sender.actor);
  });

  test('to nobody is refused', async () => {
    const sender = await makeSender(engine, { numbers: [] });
    const campaignId = await draft(engine, sender, TEXT);
    await expect(engine.run(sender.actor, launchCampaign, { campaignId })).rejects.toBeInstanceOf(
      InvalidInput,
    );
    expect(await stateOf(sender, campaignId)).toBe('draft');
  });

  test("of another account's campaign is refused as if it did not exist", async () => {
    const [owner, stranger] = [
      await makeSender(engine, { numbers: ordinaryNumbers(1) }),
      await makeSender(engine, { numbers: ordinaryNumbers(1) }),
    ];
    const campaignId = await draft(engine, owner, TEXT);
    for (const useCase of [
      launchCampaign,
      pauseCampaign,
      resumeCampaign,
      cancelCampaign,
      preflightCampaign,
    ]) {
      const attempt = engine.run(stranger.actor, useCase as typeof launchCampaign, { campaignId });
      await expect(attempt).rejects.toBeInstanceOf(NotFound);
    }
    await expect(engine.run(owner.actor, launchCampaign, { campaignId: newId() })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});

describe('pausing', () => {
  test('before the first message: nothing is claimed until it resumes', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5) });
    const desk = openDesk(engine);
    const campaignId = await launch(engine, sender, TEXT);
    await engine.run(sender.actor, pauseCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([]);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'paused',
      queued: 5,
      claimed: 0,
    });
    await expectBooksBalance(engine, sender.actor);
    await engine.run(sender.actor, resumeCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'done', sent: 5 });
    await expectBooksBalance(engine, sender.actor);
  });

  test('in mid-campaign: resuming goes on where it stopped, and nobody gets it twice', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(40) });
    const desk = openDesk(engine, { chunkSize: 10 });
    const campaignId = await launch(engine, sender, TEXT);
    desk.carrier.answer = async (sms, signal) => {
      if (desk.carrier.sent.length === 15) {
        await engine.run(sender.actor, pauseCampaign, { campaignId });
        desk.halt();
      }
      if (signal.aborted) return { kind: 'throttled', retryAfterMs: 0 };
      return { kind: 'accepted', providerIds: [sms.id] };
    };
    await desk.work(sender.actor);
    const paused = await progressOf(engine, sender, campaignId);
    expect(paused.state).toBe('paused');
    expect(paused.sent).toBeGreaterThan(0);
    expect(paused.sent).toBeLessThan(20);
    await expectBooksBalance(engine, sender.actor);
    desk.carrier.answer = (sms) => ({ kind: 'accepted', providerIds: [sms.id] });
    await engine.run(sender.actor, resumeCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'done',
      sent: 40,
      unknown: 0,
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('when all is on the wire already: resuming ends the campaign', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5) });
    const desk = openDesk(engine);
    const campaignId = await launch(engine, sender, TEXT);
    desk.carrier.answer = async (sms) => {
      if (desk.carrier.sent.length === 1) await engine.run(sender.actor, pauseCampaign, { campaignId });
      return { kind: 'accepted', providerIds: [sms.id] };
    };
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'paused', sent: 5 });
    await engine.run(sender.actor, resumeCampaign, { campaignId });
    await desk.work(sender.actor);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({ state: 'done', sent: 5, queued: 0 });
    await expectBooksBalance(engine, sender.actor);
  });

  test('is told to whoever watches: the revision grows with every change of state', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5) });
    const campaignId = await launch(engine, sender, TEXT);
    let { revision } = await progressOf(engine, sender, campaignId);
    for (const useCase of [pauseCampaign, resumeCampaign, cancelCampaign]) {
      engine.touched.clear();
      await engine.run(sender.actor, useCase, { campaignId });
      const next = await progressOf(engine, sender, campaignId);
      expect(next.revision).toBeGreaterThan(revision);
      expect([...engine.touched]).toEqual([campaignId]);
      revision = next.revision;
    }
  });
});

describe('cancelling', () => {
  test('before the first message gives everything back', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5), money: 100n * PRICE });
    const desk = openDesk(engine);
    const campaignId = await launch(engine, sender, TEXT);
    await engine.run(sender.actor, cancelCampaign, { campaignId });
    expect(await walletOf(sender.actor)).toMatchObject({ available: 100n * PRICE, held: 0n, captured: 0n });
    await desk.work(sender.actor);
    expect(desk.carrier.sent).toEqual([]);
    expect(await progressOf(engine, sender, campaignId)).toMatchObject({
      state: 'cancelled',
      queued: 0,
      claimed: 0,
    });
    await expectBooksBalance(engine, sender.actor);
  });

  test('in mid-campaign: what was accepted is paid, the rest is cancelled and given back', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(40), money: 40n * PRICE });
    const desk = openDesk(engine, { chunkSize: 10 });
    const campaignId = await launch(engine, sender, TEXT);
    desk.carrier.answer = async (sms, signal) => {
      if (desk.carrier.sent.length === 14) {
        await engine.run(sender.actor, cancelCampaign, { campaignId });
        desk.halt();
      }
      return signal.aborted
        ? { kind: 'throttled', retryAfterMs: 0 }
        : { kind: 'accepted', providerIds: [sms.id] };
    };
    await desk.work(sender.actor);
    const progress = await progressOf(engine, sender, campaignId);
    expect(progress).toMatchObject({ state: 'cancelled', queued: 0, unknown: 0 });
    expect(progress.sent + progress.cancelled).toBe(progress.claimed);
    const paid = BigInt(progress.sent) * PRICE;
    expect(await walletOf(sender.actor)).toMatchObject({
      captured: paid,
      held: 0n,
      available: 40n * PRICE - paid,
    });
    expect(await jobsOf(engine, sender.actor)).toEqual([]);
    await expectBooksBalance(engine, sender.actor);
  });

  test('while it is paused: the parked chunks are closed', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(20), money: 20n * PRICE });
    const desk = openDesk(engine, { chunkSize: 10 });
    const campaignId = await launch(engine, sender, TEXT);
    await desk.work(sender.actor, 2);
    await engine.run(sender.actor, pauseCampaign, { campaignId });
    await desk.work(sender.actor);
    await engine.run(sender.actor, cancelCampaign, { campaignId });
    await desk.work(sender.actor);
    expect((await walletOf(sender.actor)).held).toBe(0n);
    expect((await campaignOf(engine, sender.actor, campaignId)).openChunks).toBe(0);
    await expectBooksBalance(engine, sender.actor);
  });

  test('twice, or after the end, is refused', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const campaignId = await launch(engine, sender, TEXT);
    await engine.run(sender.actor, cancelCampaign, { campaignId });
    for (const useCase of [cancelCampaign, pauseCampaign, resumeCampaign, launchCampaign])
      await expect(engine.run(sender.actor, useCase, { campaignId })).rejects.toBeInstanceOf(InvalidState);
    await expectBooksBalance(engine, sender.actor);
  });
});

test('cancelling while a batch is settled: both lock the wallet before the counters, and neither is undone', async () => {
  const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(3) });
  const campaignId = await launch(engine, { actor, numbers: [] }, TEXT);
  const [locked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const tries = { settle: 0, cancel: 0 };
  const account = `account_id = x'${actor.accountId}'`;
  const settle = engine.run(
    actor,
    async ({ sql }: Work) => {
      tries.settle += 1;
      await sql.run(`update wallet set held = held where ${account}`);
      locked.resolve();
      await goOn.promise;
      await sql.run(`update campaign_progress set revision = revision + 1 where ${account}`);
    },
    undefined,
  );
  await locked.promise;
  const cancel = engine.run(
    actor,
    async (work: Work) => {
      tries.cancel += 1;
      await cancelCampaign(work, { campaignId });
    },
    undefined,
  );
  // InnoDB only refreshes this table when nobody has read it for 100 ms.
  await waitFor(
    'the cancellation to wait for the wallet',
    () =>
      engine.read(
        actor,
        async ({ sql }: Work) =>
          await sql.first(
            `select 1 as yes from information_schema.innodb_trx
              where trx_state = 'LOCK WAIT' and trx_query like '%wallet%${actor.accountId}%'`,
          ),
        undefined,
      ),
    { everyMs: 200 },
  );
  goOn.resolve();
  await Promise.all([settle, cancel]);
  expect(tries).toEqual({ settle: 1, cancel: 1 });
  await expectBooksBalance(engine, actor);
});
