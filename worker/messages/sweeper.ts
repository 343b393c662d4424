import { PLATFORM } from '../../core/database/work.js';
import { giveUpReceipts, giveUpUnresolved, matchWaiting } from '../../core/dispatch/sweep.js';
import type { Id } from '../../core/platform/id.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const MATCH_EVERY_MS = 500;
const GIVE_UP_EVERY_MS = 2_000;

/** Comes back to what could not be finished when it happened. */
export function startSweeper({ core, links }: Pick<WorkerContext, 'core' | 'links'>): Loop[] {
  const cameTo = new Map<Id, Id | null>();
  return [
    startLoop('waiting-receipts', {
      everyMs: MATCH_EVERY_MS,
      log: core.log,
      act: async () => {
        for (const { carrierId } of links.all()) {
          const after = cameTo.get(carrierId) ?? null;
          cameTo.set(carrierId, await core.run(PLATFORM, matchWaiting, { carrierId, after }));
        }
      },
    }),
    startLoop('give-up', {
      everyMs: GIVE_UP_EVERY_MS,
      log: core.log,
      act: async () => {
        while ((await core.run(PLATFORM, giveUpUnresolved, undefined)) > 0);
        while ((await core.run(PLATFORM, giveUpReceipts, undefined)) > 0);
      },
    }),
  ];
}
