import { createLogger } from '../../core/platform/logging.js';
import { startLoop } from './loop.js';

const log = createLogger('test', 'silent');
/** Longer than any test: only what is asked for happens. */
const NEVER_MS = 3_600_000;

/** A loop whose runs end when a test says so. */
function steered() {
  const runs: PromiseWithResolvers<void>[] = [];
  const begun: PromiseWithResolvers<void>[] = [Promise.withResolvers<void>()];
  const loop = startLoop('test', {
    everyMs: NEVER_MS,
    log,
    act: () => {
      const run = Promise.withResolvers<void>();
      runs.push(run);
      begun.at(-1)?.resolve();
      begun.push(Promise.withResolvers<void>());
      return run.promise;
    },
  });
  return { loop, runs, begun };
}

describe('a loop', () => {
  test('begins at once, and again when it is woken', async () => {
    const { loop, runs, begun } = steered();
    expect(runs).toHaveLength(1);
    runs[0]?.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    loop.wake();
    await begun[1]?.promise;
    runs[1]?.resolve();
    await loop.stop();
    expect(runs).toHaveLength(2);
  });

  test('woken in the middle of a run, runs once more right after it', async () => {
    const { loop, runs, begun } = steered();
    loop.wake();
    loop.wake();
    expect(runs).toHaveLength(1);
    runs[0]?.resolve();
    await begun[1]?.promise;
    runs[1]?.resolve();
    await loop.stop();
    expect(runs).toHaveLength(2);
  });

  test('goes on after a fault', async () => {
    const { loop, runs, begun } = steered();
    runs[0]?.reject(new Error('not now'));
    await new Promise((resolve) => setImmediate(resolve));
    loop.wake();
    await begun[1]?.promise;
    runs[1]?.resolve();
    await loop.stop();
    expect(runs).toHaveLength(2);
  });

  test('stops when the run under way is over, and does not begin another', async () => {
    const { loop, runs } = steered();
    let over = false;
    const stopped = loop.stop().then(() => (over = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    runs[0]?.resolve();
    await stopped;
    expect(runs).toHaveLength(1);
  });
});
