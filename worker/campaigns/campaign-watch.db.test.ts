import { cancelCampaign, pauseCampaign, resumeCampaign } from '../../core/campaigns/steer-campaign.js';
import type { Core } from '../../core/core.js';
import { createLogger } from '../../core/platform/logging.js';
import { chunksOf } from '../../tests/support/chunk-in-hand.js';
import { openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers } from '../../tests/support/sender.js';
import { CampaignWatch } from './campaign-watch.js';

const engine = useEngine();
let watch: CampaignWatch;

beforeEach(() => {
  watch = new CampaignWatch({ read: engine.read, log: createLogger('test', 'silent') } as unknown as Core);
});
afterEach(() => watch.close());

async function sending() {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
  const campaignId = await launch(engine, sender);
  await openDesk(engine).work(sender.actor, 1);
  expect(await chunksOf(engine, sender)).toHaveLength(1);
  return { actor: sender.actor, campaignId };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });

test.each([
  ['paused', pauseCampaign],
  ['cancelled', cancelCampaign],
])('the runs of a campaign are stopped when it is %s, and those of others go on', async (_name, steer) => {
  const [mine, other] = [await sending(), await sending()];
  const [one, two] = [
    watch.begin(mine.actor.accountId, mine.campaignId),
    watch.begin(mine.actor.accountId, mine.campaignId),
  ];
  const elsewhere = watch.begin(other.actor.accountId, other.campaignId);
  await engine.run(mine.actor, steer, { campaignId: mine.campaignId });
  await Promise.all([aborted(one.signal), aborted(two.signal)]);
  expect(elsewhere.signal.aborted).toBe(false);
  for (const watched of [one, two, elsewhere]) watched.done();
});

test('a campaign that goes on is watched anew', async () => {
  const { actor, campaignId } = await sending();
  const before = watch.begin(actor.accountId, campaignId);
  await engine.run(actor, pauseCampaign, { campaignId });
  await aborted(before.signal);
  before.done();
  await engine.run(actor, resumeCampaign, { campaignId });
  const after = watch.begin(actor.accountId, campaignId);
  expect(after.signal.aborted).toBe(false);
  await engine.run(actor, pauseCampaign, { campaignId });
  await aborted(after.signal);
  after.done();
});
