import { applyReceipts } from '../../core/dispatch/apply-receipts.js';
import { idFromBytes } from '../../core/platform/id.js';
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

  test('is delivered when all its parts are, and not before', async () => {
    const { core, simulator } = stack;
    simulator.configure({ receiptRatio: 0 });
    const [recipient = ''] = ordinaryNumbers(1);
    const sender = await makeSender(core, { numbers: [recipient] });
    const campaignId = await launch(core, sender, LONG['GSM-7'].body);
    await untilProgress(core, { sender, campaignId }, ({ sent }) => sent === 1);
    const parts = await core.read(
      PLATFORM,
      ({ sql }) =>
        sql.rows<{ carrier_id: Buffer; provider_id: string }>(
          `select carrier_id, provider_id from submission where recipient = '${recipient}' order by part desc`,
        ),
      undefined,
    );
    expect(parts).toHaveLength(3);
    for (const [i, { carrier_id: carrier, provider_id: providerId }] of parts.entries()) {
      expect(await numbersIn(stack, { sender, campaignId }, 'delivered')).toEqual([]);
      const receipt = { providerId, recipient, state: 'delivered', errorCode: null, doneAt: null } as const;
      await core.run(PLATFORM, applyReceipts, {
        carrierId: idFromBytes(carrier),
        shape: 'same',
        receipts: [receipt],
        careful: i % 2 === 0,
      });
    }
    const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
    expect(ends.delivered).toBe(1);
  });
});
