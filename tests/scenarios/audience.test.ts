import { InsufficientFunds } from '../../core/billing/insufficient-funds.js';
import { postEntry } from '../../core/billing/post-entry.js';
import { proveLedger } from '../../core/billing/prove-ledger.js';
import { readWallet } from '../../core/billing/read-wallet.js';
import { launchCampaign } from '../../core/campaigns/launch-campaign.js';
import { preflightCampaign } from '../../core/campaigns/preflight-campaign.js';
import { resumeCampaign } from '../../core/campaigns/steer-campaign.js';
import { Contact } from '../../core/contacts/contact.js';
import { JobRow } from '../../core/jobs/job-row.js';
import { newId } from '../../core/platform/id.js';
import { expectEveryoneOnce } from '../support/adds-up.js';
import { draft, launch, makeSender, ordinaryNumbers, progressOf, untilProgress } from '../support/sender.js';
import { useStack } from '../support/stack.js';

const RECIPIENTS = 600;
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(2);
/** Of one part with a short name, of two with a long one. */
const TEXT = `Hi {{ first_name }}, ${'everything is half price. '.repeat(4)}`;

describe('an audience', () => {
  const stack = useStack();

  test('that costs more than there is: refused with the amount that is missing, and nothing moves', async () => {
    const { core } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS), money: 1_000_000n });
    const campaignId = await draft(core, sender, TEXT);
    const quote = await core.read(sender.actor, preflightCampaign, { campaignId });
    const refusal = await core
      .run(sender.actor, launchCampaign, { campaignId })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InsufficientFunds);
    expect((refusal as InsufficientFunds).details).toEqual({
      currency: 'KES',
      available: 1_000_000n,
      required: quote.cost,
      missing: quote.cost - 1_000_000n,
    });
    const { accountId } = sender.actor;
    expect(await core.read(sender.actor, ({ em }) => em.count(JobRow, { accountId }), undefined)).toBe(0);
    expect(await core.read(sender.actor, proveLedger, undefined)).toEqual({
      faults: [],
      available: 1_000_000n,
      held: 0n,
      captured: 0n,
      toppedUp: 1_000_000n,
    });
    const { state, revision, claimed } = await progressOf(core, sender, campaignId);
    expect({ state, revision, claimed }).toEqual({ state: 'draft', revision: 0, claimed: 0 });
  });

  test('of which some opted out after the launch: they get nothing and their money goes back', async () => {
    const { core, simulator } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const out = sender.numbers.filter((_, i) => i % 10 === 0);
    const campaignId = await launch(core, sender);
    await change(sender.actor.accountId, out, { optedOutAt: new Date() });
    await stack.startWorker();
    const { ends, missed } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(missed).toEqual(out);
    expect(ends.delivered).toBe(RECIPIENTS - out.length);
    expect(out.flatMap((number) => simulator.messagesTo(number))).toEqual([]);
    expect((await progressOf(core, sender, campaignId)).skipped).toBe(out.length);
  });

  test('whose messages became longer after the launch: more is held, to the last micro-unit', async () => {
    const { core } = stack;
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const campaignId = await launch(core, sender, TEXT);
    const { held } = await progressOf(core, sender, campaignId);
    await change(sender.actor.accountId, sender.numbers, { firstName: LONG_NAME });
    await stack.startWorker();
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    const progress = await progressOf(core, sender, campaignId);
    expect(ends.delivered).toBe(RECIPIENTS);
    expect(BigInt(progress.held.micros)).toBe(2n * BigInt(held.micros));
    expect(progress.captured).toEqual(progress.held);
  });

  test('that became dearer than the wallet: waits for its owner, and goes on after a top-up', async () => {
    const { core } = stack;
    const rich = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS) });
    const { cost } = await core.read(rich.actor, preflightCampaign, {
      campaignId: await draft(core, rich, TEXT),
    });
    const sender = await makeSender(core, { numbers: ordinaryNumbers(RECIPIENTS), money: cost });
    const campaignId = await launch(core, sender, TEXT);
    await change(sender.actor.accountId, sender.numbers, { firstName: LONG_NAME });
    const before = await progressOf(core, sender, campaignId);
    await stack.startWorker({ CHUNK_SIZE: String(RECIPIENTS) });
    const paused = await untilProgress(core, { sender, campaignId }, ({ state }) => state === 'paused');
    expect(paused.revision).toBeGreaterThan(before.revision);
    expect((await core.read(sender.actor, readWallet, undefined)).available).toBe(0n);
    await core.run(
      sender.actor,
      (work) => postEntry(work, { kind: 'credit', causeId: newId(), amount: cost }),
      undefined,
    );
    await core.run(sender.actor, resumeCampaign, { campaignId });
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(ends.delivered).toBe(RECIPIENTS);
  });

  const change = (
    accountId: string,
    numbers: string[],
    data: { optedOutAt?: Date; firstName?: string },
  ): Promise<number> =>
    stack.core.run(
      { accountId, userId: null },
      ({ em }) => em.nativeUpdate(Contact, { accountId, msisdn: { $in: numbers } }, data),
      undefined,
    );
});
