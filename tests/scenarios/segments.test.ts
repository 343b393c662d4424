import * as fc from 'fast-check';
import { createCampaign } from '../../core/campaigns/create-campaign.js';
import { launchCampaign } from '../../core/campaigns/launch-campaign.js';
import type { Actor, Work } from '../../core/database/work.js';
import { claimChunk } from '../../core/dispatch/claim-chunk.js';
import { newId, type Id } from '../../core/platform/id.js';
import { InvalidInput } from '../../core/platform/refusal.js';
import { checkRule } from '../../core/segments/check-rule.js';
import { compileRule } from '../../core/segments/compile-rule.js';
import { countWhere } from '../../core/segments/count-contacts.js';
import { isIn, type Person } from '../../core/segments/evaluate.fixture.js';
import { createSegment } from '../../core/segments/save-segment.js';
import { ruleContext } from '../../core/segments/segment-condition.js';
import type { SegmentRule } from '../../core/segments/segment-rule.js';
import { useEngine } from '../support/engine.js';
import { wrongMarks } from '../support/group-marks.js';
import { asPeople, peopleOf, ruleOf, writeWorld, WORLD } from '../support/segment-worlds.js';
import { makeSender, progressOf } from '../support/sender.js';

const engine = useEngine();

const count = async (work: Work, rule: SegmentRule): Promise<number> => {
  await checkRule(work, rule);
  return await countWhere(work, compileRule(rule, await ruleContext(work)));
};

async function claimAll(actor: Actor, campaignId: Id): Promise<void> {
  const input = { campaignId, jobId: newId(), goesOn: true, chunkSize: 7, chunksInFlight: 1_000 };
  while (await engine.run(actor, claimChunk, input)) continue;
}

/** How many a campaign on the rule claims or leaves out; null when nobody can be sent to. */
async function claimed(actor: Actor, rule: SegmentRule, frozen: boolean): Promise<number | null> {
  const segment = await engine.run(actor, createSegment, { name: newId(), rule });
  const campaign = await engine.run(actor, createCampaign, {
    name: 'To a segment',
    body: 'Half price today',
    senderId: 'GALLANT',
    listId: null,
    segmentId: segment.id,
    frozen,
    purpose: 'marketing',
    flash: false,
  });
  try {
    await engine.run(actor, launchCampaign, { campaignId: campaign.id });
  } catch (error) {
    if (!(error instanceof InvalidInput) || error.details.issues[0]?.path !== 'segmentId') throw error;
    return null;
  }
  await claimAll(actor, campaign.id);
  const progress = await progressOf(engine, { actor, numbers: [] }, campaign.id);
  expect(progress.recipients).toBe(progress.claimed);
  return progress.claimed + progress.skipped;
}

test('a count, the plain meaning of a rule and what a campaign claims are the same', async () => {
  const { now } = engine;
  await fc.assert(
    fc.asyncProperty(
      peopleOf(now),
      fc.array(ruleOf(now), { minLength: 12, maxLength: 12 }),
      async (described, rules) => {
        const { actor } = await makeSender(engine, { numbers: [] });
        const people = asPeople(described);
        await engine.run(actor, writeWorld, people);
        expect(await engine.read(actor, wrongMarks, undefined)).toEqual([]);
        for (const [at, rule] of rules.entries()) {
          const among = people.filter((person) => isIn(rule, person, { ...WORLD, now }));
          const counted = {
            rule,
            one: await engine.read(actor, count, rule),
            inside: await engine.run(actor, count, rule),
          };
          expect(counted).toEqual({ rule, one: among.length, inside: among.length });
          if (at > 1) continue;
          const sendable = among.some(({ marketing }) => marketing.out === null);
          expect({ rule, claimed: await claimed(actor, rule, at === 1) }).toEqual({
            rule,
            claimed: sendable ? among.length : null,
          });
        }
      },
    ),
    { numRuns: 10 },
  );
}, 120_000);

test('ü is no u, in whatever column, and a capital is no other letter', async () => {
  const { now } = engine;
  const { actor } = await makeSender(engine, { numbers: [] });
  const [model] = fc.sample(peopleOf(now), { numRuns: 1, seed: 1 });
  const cities = ['Zürich', 'ZÜRICH', 'Zurich', 'Zürich West'];
  const people = asPeople(
    cities.map((city) => ({ ...(model?.[0] as Person), firstName: city, custom: { city, note: city } })),
  );
  await engine.run(actor, writeWorld, people);
  const found: Record<string, number[]> = {};
  for (const key of ['first_name', 'city', 'note']) {
    const counted = (is: 'equals' | 'contains', value: string) =>
      engine.read(actor, count, { field: { key, is, values: [value] } });
    found[key] = [
      await counted('equals', 'zurich'),
      await counted('equals', 'zürich'),
      await counted('contains', 'zurich'),
      await counted('contains', 'zürich'),
    ];
  }
  expect(found).toEqual({ first_name: [1, 2, 1, 3], city: [1, 2, 1, 3], note: [1, 2, 1, 3] });
});
