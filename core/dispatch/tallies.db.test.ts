import * as fc from 'fast-check';
import { useEngine } from '../../tests/support/engine.js';
import { draft, makeSender, type Sender } from '../../tests/support/sender.js';
import { CampaignProgress } from '../campaigns/campaign-progress.js';
import { readTimeline } from '../campaigns/read-timeline.js';
import { readFailures } from '../campaigns/read-campaigns.js';
import { PLATFORM, type Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { Tallies } from './tallies.js';

const engine = useEngine();

type Counted = 'delivered' | 'failed' | 'sent' | 'submitted';
interface Change {
  /** Which of the campaigns; none of them is a single message. */
  of: number | null;
  column: Counted;
  by: number;
  reason: string | null;
}

interface Known {
  sender: Sender;
  campaignId: Id;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  of: fc.option(fc.nat(2)),
  column: fc.constantFrom('delivered', 'failed', 'sent', 'submitted'),
  by: fc.integer({ min: 1, max: 5 }),
  reason: fc.option(fc.constantFrom('a', 'b')),
});

async function three(): Promise<Known[]> {
  const [one, other] = [await makeSender(engine, { numbers: [] }), await makeSender(engine, { numbers: [] })];
  const of = async (sender: Sender) => ({ sender, campaignId: await draft(engine, sender, 'Hi') });
  return [await of(one), await of(one), await of(other)];
}

/** Adds the changes of one transaction up. */
const write = (known: readonly Known[], changes: readonly Change[]) =>
  engine.run(
    PLATFORM,
    async (work: Work) => {
      const tallies = new Tallies();
      for (const { of, column, by, reason } of changes) {
        const { sender, campaignId } = known[of ?? 0] as Known;
        const tally = tallies.of(sender.actor.accountId, of === null ? null : campaignId);
        tally.count(column, by);
        tally.money('captured', BigInt(by));
        if (reason !== null && of !== null) tally.failure({ state: 'failed', reason, by });
      }
      tallies.write(work);
    },
    undefined,
  );

const sumOf = (changes: readonly Change[], fits: (change: Change) => boolean): number =>
  changes.filter(fits).reduce((sum, { by }) => sum + by, 0);

test('whatever is counted in whatever transactions adds up: by campaign, by reason, by second, by hour', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyChange, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      async (batches) => {
        const known = await three();
        await Promise.all(batches.map((batch) => write(known, batch)));
        const all = batches.flat();
        for (const [at, { sender, campaignId }] of known.entries()) {
          const { actor } = sender;
          const mine = all.filter(({ of }) => of === at);
          const progress = await engine.read(
            actor,
            ({ em }: Work) => em.findOneOrFail(CampaignProgress, { accountId: actor.accountId, campaignId }),
            undefined,
          );
          const of = (column: Counted) => sumOf(mine, (change) => change.column === column);
          expect(progress).toMatchObject({
            delivered: of('delivered'),
            failed: of('failed'),
            sent: of('sent'),
            submitted: of('submitted'),
            captured: BigInt(sumOf(mine, () => true)),
            revision: batches.filter((batch) => batch.some((change) => change.of === at)).length,
          });
          const failures = (await engine.read(actor, readFailures, [campaignId])).get(campaignId) ?? [];
          for (const reason of ['a', 'b']) {
            const expected = sumOf(mine, (change) => change.reason === reason);
            expect(failures.find((one) => one.reason === reason)?.count ?? 0).toBe(expected);
          }
          const points = await engine.read(actor, readTimeline, { campaignId });
          expect(points.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(of('delivered'));
        }
        expect(await hourOf(known[0] as Known)).toBe(
          sumOf(all, ({ of, column }) => of !== 2 && column === 'delivered'),
        );
      },
    ),
    { numRuns: 15 },
  );
});

const hourOf = async ({ sender: { actor } }: Known): Promise<number> => {
  const row = await engine.read(
    actor,
    ({ sql }: Work) =>
      sql.first<{ delivered: string | number | null }>(
        `select sum(delivered) as delivered from account_hour where account_id = x'${actor.accountId}'`,
      ),
    undefined,
  );
  return Number(row?.delivered ?? 0);
};

test('what is taken back is taken off the counter, and does not unmake the past', async () => {
  const [{ sender, campaignId }] = (await three()) as [Known];
  const { actor } = sender;
  const count = (column: Counted, by: number) =>
    engine.run(
      actor,
      async (work: Work) => {
        const tallies = new Tallies();
        tallies.of(actor.accountId, campaignId).count(column, by);
        tallies.write(work);
      },
      undefined,
    );
  await count('failed', 3);
  await count('failed', -2);
  const [point] = await engine.read(actor, readTimeline, { campaignId });
  expect(point?.failed).toBe(3);
  await expect(count('failed', -2)).rejects.toThrow(/out of range/i);
});
