import { crossOff } from '../../core/jobs/relay-jobs.js';
import { Refusal } from '../../core/platform/refusal.js';
import { runErasure, Stopped } from '../../core/privacy/erasure/run-erasure.js';
import { erasePersonJob } from '../../core/privacy/privacy-jobs.js';
import { openRequest } from '../../core/privacy/run-request.js';
import { HandedBack, implement } from '../jobs/implement.js';

/** Its job stays written down, and is tried again in a minute at the latest. */
class Waits extends Refusal {
  readonly code = 'Waits';
}

/** Forgets a person; waits for what is on the way. */
export const erasePersonProcessor = implement(erasePersonJob, async (context, { actor, jobId, payload }) => {
  const { core, config, stopping } = context;
  const request = await core.run(actor, openRequest, payload);
  if (request === null) return await core.run(actor, crossOff, jobId);
  const { directory } = config.uploads;
  try {
    const done = await runErasure({ runner: core, actor, request, jobId, directory, stopping });
    if (!done) throw new Waits('an erasure waits for what is on the way', {});
    core.log.info({ requestId: request.requestId }, 'a person was erased');
  } catch (error) {
    if (error instanceof Stopped) throw new HandedBack('the worker stops');
    throw error;
  }
});
