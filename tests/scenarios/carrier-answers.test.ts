import { proveLedger } from '../../core/billing/prove-ledger.js';
import { expectAddsUp, expectEveryoneOnce, numbersIn } from '../support/adds-up.js';
import {
  isOver,
  launch,
  makeSender,
  ordinaryNumbers,
  scriptedNumbers,
  untilProgress,
} from '../support/sender.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

/** What the simulator does with numbers that end so (docs/simulator.md), and what must become of their messages. */
const SCRIPTS = {
  '0001': 'failed',
  '0002': 'delivered',
  '0003': 'delivered',
  '0004': 'unknown',
  '0005': 'delivered',
  '0006': 'undelivered',
  '0007': 'expired',
  '0008': 'failed',
  '0010': 'delivered',
  '0011': 'unknown',
  '0012': 'unknown',
  '0013': 'delivered',
} as const;
const EACH = 6;

describe('what a carrier answers', () => {
  const stack = useStack({
    carrier: { window: 100, responseSeconds: 1 },
    env: { UNKNOWN_AFTER_SECONDS: '7', RECEIPT_AFTER_SECONDS: '7' },
  });
  beforeAll(async () => {
    await stack.startWorker();
  });

  test('lost responses, early and doubled receipts, refusals: each message ends as it should, and so does its money', async () => {
    const { core } = stack;
    const ordinary = ordinaryNumbers(300);
    const scripted = Object.keys(SCRIPTS).map((script) => [script, scriptedNumbers(script, EACH)] as const);
    const sender = await makeSender(core, { numbers: [...ordinary, ...scripted.flatMap(([, of]) => of)] });
    const campaignId = await launch(core, sender);
    await untilProgress(core, { sender, campaignId }, isOver);
    await waitFor('every unknown message to be resolved or given up', async () => {
      const unknown = await numbersIn(stack, { sender, campaignId }, 'unknown');
      const { held } = await core.read(sender.actor, proveLedger, undefined);
      return unknown.length === 3 * EACH && held === 0n;
    });
    for (const [script, numbers] of scripted) {
      const ended = await numbersIn(stack, { sender, campaignId }, SCRIPTS[script as keyof typeof SCRIPTS]);
      expect(ended).toEqual(expect.arrayContaining(numbers));
    }
    const ends = await expectAddsUp(stack, sender, campaignId);
    expect(ends).toEqual({
      queued: 0,
      delivered: ordinary.length + 5 * EACH,
      undelivered: EACH,
      failed: 2 * EACH,
      expired: EACH,
      unknown: 3 * EACH,
      cancelled: 0,
    });
    // paid: all but those refused at submit and those whose fate nobody ever told
    const { captured } = await core.read(sender.actor, proveLedger, undefined);
    const free = 2 * EACH;
    const price = captured / BigInt(sender.numbers.length - free);
    expect(price * BigInt(sender.numbers.length - free)).toBe(captured);
  });

  test.each([
    'hex-response-decimal-receipt',
    'decimal-response-hex-receipt',
    'uppercase-hex',
    'zero-padded',
    'decimal',
  ] as const)(
    'ids written as %s are matched, also where the carrier wrote them otherwise before',
    async (idFormat) => {
      stack.simulator.configure({ idFormat });
      const sender = await makeSender(stack.core, { numbers: ordinaryNumbers(300) });
      const campaignId = await launch(stack.core, sender);
      const { ends } = await expectEveryoneOnce(stack, { sender, campaignId });
      expect(ends.delivered).toBe(300);
    },
  );
});
