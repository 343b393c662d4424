import { sweepProofs } from '../../core/accounts/proofs.js';
import { PLATFORM } from '../../core/database/work.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const EVERY_MS = 60_000;

/** Links and challenges whose time is over say nothing to anybody any more, but an address is in some. */
export const startForgettingProofs = ({ core }: Pick<WorkerContext, 'core'>): Loop =>
  startLoop('forget-proofs', {
    everyMs: EVERY_MS,
    log: core.log,
    act: async () => {
      while ((await core.run(PLATFORM, sweepProofs, undefined)) > 0);
    },
  });
