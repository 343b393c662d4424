import type { Core } from '../../core/core.js';
import { newId } from '../../core/platform/id.js';
import { createLogger } from '../../core/platform/logging.js';
import type { WorkerMetrics } from '../platform/metrics.js';
import { CarrierLinks, type OpenLink } from './carrier-links.js';

const real = newId();
const play = newId();

/** Links that are bound without a wire. */
async function linksTo(
  carriers: Record<string, boolean>,
  { everythingIsPlay = false } = {},
): Promise<CarrierLinks> {
  const core = { read: () => Promise.resolve([]), log: createLogger('test', 'silent') } as unknown as Core;
  const links = new CarrierLinks(core, {} as WorkerMetrics, everythingIsPlay);
  await links.close();
  const open = (links as unknown as { open: Map<string, OpenLink> }).open;
  for (const [carrierId, sandbox] of Object.entries(carriers)) {
    open.set(carrierId, {
      carrierId,
      sandbox,
      url: '',
      rate: null,
      runs: 0,
      link: { state: 'bound' } as never,
    });
  }
  return links;
}

const signal = AbortSignal.timeout(10_000);
const picked = async (links: CarrierLinks, test: boolean): Promise<Set<string | undefined>> => {
  const picks = await Promise.all([1, 2, 3, 4].map(() => links.pick(signal, { test })));
  return new Set(picks.map((open) => open?.carrierId));
};

test('a test goes to the sandbox, and nothing else does', async () => {
  const links = await linksTo({ [real]: false, [play]: true });
  expect(await picked(links, true)).toEqual(new Set([play]));
  expect(await picked(links, false)).toEqual(new Set([real]));
});

test('where everything is play, everything goes everywhere but a test', async () => {
  const links = await linksTo({ [real]: false, [play]: true }, { everythingIsPlay: true });
  expect(await picked(links, true)).toEqual(new Set([play]));
  expect(await picked(links, false)).toEqual(new Set([real, play]));
});

test('a test without a sandbox gives its place back; what is real waits', async () => {
  const links = await linksTo({ [real]: false });
  await expect(links.pick(signal, { test: true })).rejects.toMatchObject({ code: 'NoSandboxCarrier' });
  const none = await linksTo({ [play]: true });
  const stop = new AbortController();
  const waiting = none.pick(stop.signal, { test: false });
  stop.abort();
  expect(await waiting).toBeNull();
});
