import { applyReceipts } from '../../core/dispatch/apply-receipts.js';
import { idFromBytes } from '../../core/platform/id.js';
import { idBytes } from '../../core/database/sql.js';
import { PLATFORM } from '../../core/database/work.js';
import { expectEveryoneOnce, numbersIn } from '../support/adds-up.js';
import { launch, makeSender, ordinaryNumbers, progressOf, untilProgress } from '../support/sender.js';
import { useStack } from '../support/stack.js';

const LONG = {
  'GSM-7': { body: `Hi {{ first_name }}, ${'the {sale} goes on for a week. '.repeat(10)}`, parts: 3 },
  Unicode: { body: `Habari {{ first_name }} 👋 ${'ያለ ክፍያ መልእክት '.repeat(8)}`, parts: 2 },
};

describe('a message of several parts', () => {
  const stack = useStack({ carrier: { window: 50 } });
  beforeAll(async () => {
    await stack.startWorker();
  });

  test.each(Object.entries(LONG))(
    'in %s arrives whole, and each part is paid for',
    async (_, { body, parts }) => {
      const { core, simulator } = stack;
      const sender = await makeSender(core, { numbers: ordinaryNumbers(200) });
      const campaignId = await launch(core, sender, body);
      const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
      expect(ends.delivered).toBe(200);
      expect(simulator.report()).toMatchObject({ accepted: 200 * parts, messages: 200, incomplete: 0 });
      expect(simulator.messagesTo(sender.numbers[7] ?? '')[0]?.text).toContain('N7');
      expect((await progressOf(core, sender, campaignId)).segments).toBe(200 * parts);
    },
  );

  /** Launches a campaign whose receipts never come; returns what the carrier was told its parts' ids are, by part. */
  const sendUnheard = async (count: number) => {
    const { core } = stack;
    stack.simulator.configure({ receiptRatio: 0 });
    const sender = await makeSender(core, { numbers: ordinaryNumbers(count) });
    const campaignId = await launch(core, sender, LONG['GSM-7'].body);
    await untilProgress(core, { sender, campaignId }, ({ sent }) => sent === count);
    const rows = await core.read(
      sender.actor,
      ({ sql, actor }) =>
        sql.rows<{ carrier_id: Buffer; provider_id: string; recipient: string; part: number }>(
          'select carrier_id, provider_id, recipient, part from submission where account_id = ?',
          [idBytes(actor.accountId)],
        ),
      undefined,
    );
    const parts = Object.values(Object.groupBy(rows, ({ part }) => part)) as (typeof rows)[];
    return { sender, campaignId, parts };
  };

  const deliver = async (
    rows: Awaited<ReturnType<typeof sendUnheard>>['parts'][number],
    careful: boolean,
  ) => {
    const receipts = rows.map(({ provider_id: providerId, recipient }) => {
      return { providerId, recipient, state: 'delivered', errorCode: null } as const;
    });
    const carrierId = idFromBytes(rows[0]?.carrier_id ?? new Uint8Array());
    await stack.core.run(PLATFORM, applyReceipts, { carrierId, shape: 'same', receipts, careful });
  };

  test.each([false, true])(
    'is delivered when all its parts are, and not before (careful: %s)',
    async (careful) => {
      const { sender, campaignId, parts } = await sendUnheard(10);
      expect(parts).toHaveLength(3);
      for (const part of parts.toReversed()) {
        expect(await numbersIn(stack, { sender, campaignId }, 'delivered')).toEqual([]);
        await deliver(part, careful);
      }
      const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
      expect(ends.delivered).toBe(10);
    },
  );

  test('is delivered also when all its receipts are applied at once, by several', async () => {
    const { sender, campaignId, parts } = await sendUnheard(300);
    await Promise.all(parts.map((part) => deliver(part, false)));
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(ends.delivered).toBe(300);
  });
});
