import { clearDoNotDisturb } from '../../core/operators/do-not-disturb-jobs.js';
import { clearSomeNumbers } from '../../core/operators/do-not-disturb-numbers.js';
import { HandedBack, implement } from '../jobs/implement.js';

/** From the start again after a crash: what is gone costs nothing. */
export const clearDoNotDisturbProcessor = implement(
  clearDoNotDisturb,
  async ({ core, stopping }, { actor, jobId, payload: { listId } }) => {
    let after: string | null = '';
    while (after !== null) {
      if (stopping.aborted) throw new HandedBack('the worker stops');
      after = await core.run(actor, clearSomeNumbers, { listId, after, jobId });
    }
  },
);
