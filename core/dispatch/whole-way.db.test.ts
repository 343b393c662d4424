import * as fc from 'fast-check';
import { campaignOf, expectBooksBalance } from '../../tests/support/books.js';
import { RECEIPT_AFTER_MS, UNKNOWN_AFTER_MS } from '../../tests/support/chunk-in-hand.js';
import { jobsOf, openDesk, type Desk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt } from '../../tests/support/receipts.js';
import { launch, makeSender, ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { readWallet } from '../billing/read-wallet.js';
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../campaigns/steer-campaign.js';
import type { OutboundSms, ReceiptState, SubmitOutcome } from '../carriers/carrier.js';
import { Contact } from '../contacts/contact.js';
import { PLATFORM, type Work } from '../database/work.js';
import { pageMessages } from '../messages/read-messages.js';
import type { Id } from '../platform/id.js';
import { InvalidState } from '../platform/refusal.js';
import { giveUpReceipts, giveUpUnresolved, matchWaiting } from './sweep.js';

const engine = useEngine({ ownDatabase: true });
const RECIPIENTS = 23;

/** What happens to a message at the carrier; `crash`: the worker dies before it hears of it. */
const OUTCOMES = ['accepted', 'accepted', 'accepted', 'rejected', 'unknown', 'throttled', 'crash'] as const;
const STATES: ReceiptState[] = [
  'delivered',
  'delivered',
  'undelivered',
  'expired',
  'rejected',
  'unknown',
  'enroute',
];

type Step =
  | { do: 'work'; jobs: number; outcomes: readonly (typeof OUTCOMES)[number][] }
  | { do: 'pause' | 'resume' | 'cancel' | 'sweep' | 'give up' }
  | { do: 'opt out'; at: number }
  | { do: 'receipts'; of: readonly { at: number; state: ReceiptState; byId: boolean }[] };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      jobs: fc.integer({ min: 1, max: 3 }),
      outcomes: fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'sweep' as const, 'give up' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('opt out' as const), at: fc.nat(RECIPIENTS - 1) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('receipts' as const),
      of: fc.array(
        fc.record({ at: fc.nat(RECIPIENTS - 1), state: fc.constantFrom(...STATES), byId: fc.boolean() }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  },
);

class Crash extends Error {}

interface World {
  sender: Sender;
  campaignId: Id;
  desk: Desk;
  /** Numbers that the carrier may have sent to, as often as it may have. */
  sentTo: string[];
}

function answering(world: World, outcomes: readonly (typeof OUTCOMES)[number][]) {
  let turn = 0;
  return ({ id, to }: OutboundSms): SubmitOutcome => {
    const kind = outcomes[turn++ % outcomes.length] ?? 'accepted';
    if (kind !== 'throttled' && kind !== 'rejected') world.sentTo.push(to);
    switch (kind) {
      case 'accepted':
        return { kind, providerIds: [id] };
      case 'rejected':
        return { kind, reason: 'blocked_by_carrier', detail: '' };
      case 'unknown':
        return { kind, cause: 'lost' };
      case 'throttled':
        return { kind, retryAfterMs: 0 };
      case 'crash':
        throw new Crash();
    }
  };
}

/** A worker that writes nothing any more once it has died; `quiet` resolves when what it had begun is over. */
function mortalDesk({ carrier }: Desk) {
  const desk = openDesk(engine, { carrier, chunkSize: 7, chunksInFlight: 2 });
  const begun = new Set<Promise<unknown>>();
  let isDead = false;
  desk.context.core.run = async (actor, useCase, input) => {
    if (isDead) throw new Crash();
    const run = engine.run(actor, useCase, input);
    begun.add(run);
    return await run.finally(() => begun.delete(run));
  };
  const die = async () => {
    isDead = true;
    await Promise.allSettled(begun);
  };
  return { desk, die };
}

/** A job whose worker died stays written down, and is run again by the next. */
async function work(world: World, { jobs, outcomes }: Extract<Step, { do: 'work' }>): Promise<void> {
  world.desk.carrier.answer = answering(world, [...outcomes, 'accepted']);
  let worker = mortalDesk(world.desk);
  for (let i = 0; i < jobs; i += 1) {
    const open = await jobsOf(engine, world.sender.actor);
    const next = open[i % Math.max(1, open.length)];
    if (next === undefined) return;
    try {
      await worker.desk.runJob(world.sender.actor, next);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await worker.die();
      worker = mortalDesk(world.desk);
    }
  }
}

async function tell({ sender, desk }: World, { of }: Extract<Step, { do: 'receipts' }>): Promise<void> {
  const { rows } = await engine.read(sender.actor, pageMessages, { first: 100 });
  const told = of.flatMap(({ at, state, byId }) => {
    const message = rows.find(({ recipient }) => recipient === sender.numbers[at]);
    return message === undefined ? [] : [receipt(byId ? message.id : null, message.recipient, state)];
  });
  await apply(engine, desk.carrier.carrierId, told);
}

async function sweep(world: World): Promise<void> {
  engine.pass(3_001);
  await engine.run(PLATFORM, matchWaiting, { carrierId: world.desk.carrier.carrierId, after: null });
}

async function giveUp(): Promise<void> {
  engine.pass(Math.max(UNKNOWN_AFTER_MS, RECEIPT_AFTER_MS));
  while ((await engine.run(PLATFORM, giveUpUnresolved, undefined)) > 0);
  while ((await engine.run(PLATFORM, giveUpReceipts, undefined)) > 0);
}

async function steer(world: World, useCase: typeof pauseCampaign): Promise<void> {
  await engine.run(world.sender.actor, useCase, { campaignId: world.campaignId }).catch((error: unknown) => {
    if (!(error instanceof InvalidState)) throw error;
  });
}

const optOut = ({ sender }: World, at: number) =>
  engine.run(
    sender.actor,
    ({ em, now, actor }: Work) =>
      em.nativeUpdate(
        Contact,
        { accountId: actor.accountId, msisdn: sender.numbers[at] },
        { optedOutAt: now },
      ),
    undefined,
  );

async function take(world: World, step: Step): Promise<void> {
  switch (step.do) {
    case 'work':
      return await work(world, step);
    case 'pause':
      return await steer(world, pauseCampaign);
    case 'resume':
      return await steer(world, resumeCampaign);
    case 'cancel':
      return await steer(world, cancelCampaign);
    case 'receipts':
      return await tell(world, step);
    case 'opt out':
      return void (await optOut(world, step.at));
    case 'sweep':
      return await sweep(world);
    case 'give up':
      return await giveUp();
  }
}

/** A campaign brought to its end by a carrier that takes everything. */
async function end(world: World): Promise<void> {
  await steer(world, resumeCampaign);
  await work(world, { do: 'work', jobs: 200, outcomes: ['accepted'] });
  await giveUp();
}

test('whatever happens to a campaign, in whatever order: the books balance at every step, nobody gets it twice, and it ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 14 }), async (steps) => {
      const sender = await makeSender(engine, { numbers: ordinaryNumbers(RECIPIENTS) });
      const desk = openDesk(engine, { chunkSize: 7, chunksInFlight: 2 });
      const campaignId = await launch(engine, sender, 'Half price today');
      const world: World = { sender, campaignId, desk, sentTo: [] };
      for (const step of steps) {
        await take(world, step);
        await expectBooksBalance(engine, sender.actor);
      }
      await end(world);
      await expectBooksBalance(engine, sender.actor);
      expect(new Set(world.sentTo).size).toBe(world.sentTo.length);
      const progress = await progressOf(engine, sender, campaignId);
      expect(progress).toMatchObject({ queued: 0, sent: 0 });
      expect(['done', 'cancelled']).toContain(progress.state);
      expect(await jobsOf(engine, sender.actor)).toEqual([]);
      expect((await campaignOf(engine, sender.actor, campaignId)).openChunks).toBe(0);
      expect((await engine.read(sender.actor, readWallet, undefined)).held).toBe(0n);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
