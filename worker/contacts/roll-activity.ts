import { PLATFORM } from '../../core/database/work.js';
import { rollActivity } from '../../core/segments/roll-activity.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const LOOK_EVERY_MS = 1_000;
/** Batches of 5,000 messages at a time: activity may be minutes old, and what is being sent goes first. */
const MOST_BATCHES = 2;

/** Tells contacts when they were last sent something, and what became of it. */
export function startRollingActivity({ core, stopping }: Pick<WorkerContext, 'core' | 'stopping'>): Loop {
  return startLoop('activity', {
    everyMs: LOOK_EVERY_MS,
    log: core.log,
    act: async () => {
      for (let left = MOST_BATCHES; left > 0 && !stopping.aborted; left -= 1) {
        if (!(await core.run(PLATFORM, rollActivity, undefined))) return;
      }
    },
  });
}
