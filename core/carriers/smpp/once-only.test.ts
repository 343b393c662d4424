import * as fc from 'fast-check';
import { STATUS } from './commands.js';
import { setUp, sms } from './link-setup.fixture.js';
import type { SubmitSm } from './pdu.js';

const MOODS = ['accept', 'accept', 'accept', 'throttle', 'reject', 'silent', 'cut'] as const;

interface Plan {
  mood: (typeof MOODS)[number];
  urgent: boolean;
  long: boolean;
}

const plans: fc.Arbitrary<Plan[]> = fc.array(
  fc.record({ mood: fc.constantFrom(...MOODS), urgent: fc.boolean(), long: fc.boolean() }),
  { minLength: 1, maxLength: 25 },
);

/** Which message, and which part of it: each has a recipient of its own. */
function keyOf({ destination, esmClass, shortMessage }: SubmitSm): string {
  return `${Number(destination.slice(-4))}.${esmClass === 0x40 ? shortMessage[5] : 1}`;
}

function keysOf(messages: readonly Plan[], index: number): string[] {
  return messages[index]?.long === true ? [`${index}.1`, `${index}.2`] : [`${index}.1`];
}

/** Sends all of them through a carrier of changing moods; tells what each became and what the carrier took. */
async function play(messages: readonly Plan[], window: number) {
  const setup = await setUp();
  const taken: string[] = [];
  const refusedOnce = new Set<string>();
  setup.carrier.onSubmit = (submit, peer) => {
    const key = keyOf(submit);
    const { mood } = messages[Number(key.split('.')[0])] as Plan;
    if (peer.isClosed || peer.socket.destroyed) return;
    if (mood === 'reject') peer.answer(submit, STATUS.ESME_RINVDSTADR);
    else if (mood === 'throttle' && !refusedOnce.has(key)) {
      refusedOnce.add(key);
      peer.answer(submit, STATUS.ESME_RTHROTTLED);
    } else {
      taken.push(key);
      if (mood === 'cut') peer.socket.destroy();
      else if (mood !== 'silent') peer.accept(submit, key);
    }
  };
  const link = await setup.open(`window=${window}&responseSeconds=2`);
  let settled = 0;
  const outcomes = Promise.all(
    messages.map(async ({ urgent, long }, index) => {
      const to = `+25470000${String(index).padStart(4, '0')}`;
      const outcome = await link.submit(sms({ to, urgent, text: long ? 'a'.repeat(161) : 'a' }));
      settled += 1;
      return outcome;
    }),
  );
  await setup.passTime(() => settled === messages.length);
  const result = { outcomes: await outcomes, taken, stats: link.stats() };
  await setup.end();
  return result;
}

test('whatever a carrier does, no part is taken twice and every outcome is true', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.integer({ min: 1, max: 6 }), async (messages, window) => {
      const { outcomes, taken, stats } = await play(messages, window);
      expect(taken.length).toBe(new Set(taken).size);
      expect(stats).toMatchObject({ inFlight: 0, queued: 0 });
      const claimed = outcomes.flatMap((outcome) => (outcome.kind === 'accepted' ? outcome.providerIds : []));
      expect(claimed).toEqual(
        outcomes.flatMap((one, index) => (one.kind === 'accepted' ? keysOf(messages, index) : [])),
      );
      expect(taken).toEqual(expect.arrayContaining(claimed));
      expect(outcomes.map(({ kind }) => kind)).toEqual(
        messages.map(({ mood }) =>
          expect.stringMatching(mood === 'reject' ? /^(rejected|unknown)$/ : /^(accepted|unknown)$/),
        ),
      );
    }),
    { numRuns: 100 },
  );
}, 30_000);
