import { idBytes } from '../../core/database/sql.js';
import { applyReceipts } from '../../core/dispatch/apply-receipts.js';
import { PLATFORM } from '../../core/database/work.js';
import { deskCarrier, openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers, progressOf } from '../../tests/support/sender.js';
import { waitFor } from '../../tests/support/wait-for.js';
import type { CarrierLinks } from '../carriers/carrier-links.js';
import type { WorkerContext } from '../worker-context.js';
import { startSweeper } from './sweeper.js';

const engine = useEngine({ ownDatabase: true });
/** More than one page. */
const STRANGERS = 501;

const delivered = (providerId: string, recipient: string) =>
  ({ providerId, recipient, state: 'delivered', errorCode: null }) as const;

test('receipts that never match do not keep the others waiting', async () => {
  const carrier = deskCarrier();
  const { carrierId } = carrier;
  const hear = (receipts: ReturnType<typeof delivered>[]) =>
    engine.run(PLATFORM, applyReceipts, { carrierId, shape: 'same', receipts, careful: false });
  const strangers = Array.from({ length: STRANGERS }, (_, i) => delivered(`stranger${i}`, `+15550${i}`));
  await hear(strangers);
  const [number = ''] = ordinaryNumbers(1);
  const sender = await makeSender(engine, { numbers: [number] });
  const campaignId = await launch(engine, sender);
  carrier.answer = async (sms) => {
    await hear([delivered('early', number)]);
    return { kind: 'accepted', providerIds: sms.to === number ? ['early'] : [] };
  };
  const desk = openDesk(engine, { carrier });
  await desk.work(sender.actor);
  expect((await progressOf(engine, sender, campaignId)).sent).toBe(1);
  const links = { all: () => [{ carrierId }] } as unknown as CarrierLinks;
  const loops = startSweeper({ core: desk.context.core, links } satisfies Pick<
    WorkerContext,
    'core' | 'links'
  >);
  try {
    await waitFor(
      'the receipt to be matched',
      async () => (await progressOf(engine, sender, campaignId)).delivered === 1,
      { withinMs: 10_000 },
    );
  } finally {
    await Promise.all(loops.map((loop) => loop.stop()));
  }
  const left = await engine.read(
    PLATFORM,
    ({ sql }) => sql.rows('select id from waiting_receipt where carrier_id = ?', [idBytes(carrierId)]),
    undefined,
  );
  expect(left).toHaveLength(STRANGERS);
});
