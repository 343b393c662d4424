import { PLATFORM } from '../../core/database/work.js';
import { applyRetention } from '../../core/privacy/privacy-jobs.js';
import { beginRetentionRuns } from '../../core/privacy/retention/begin-runs.js';
import { runRetention, Stopped } from '../../core/privacy/retention/run-retention.js';
import { HandedBack, implement } from '../jobs/implement.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

/** Removes what an account keeps no longer. */
export const applyRetentionProcessor = implement(
  applyRetention,
  async (context, { actor, jobId, payload }) => {
    const { core, config, stopping } = context;
    const { directory } = config.uploads;
    try {
      await runRetention({ runner: core, actor, runId: payload.runId, jobId, directory, stopping });
      core.log.info({ runId: payload.runId }, 'retention rules were applied');
    } catch (error) {
      if (error instanceof Stopped) throw new HandedBack('the worker stops');
      throw error;
    }
  },
);

const LOOK_EVERY_MS = 60_000;

/** Begins what is due, once a day for each account. */
export const startRetention = ({ core }: Pick<WorkerContext, 'core'>): Loop =>
  startLoop('retention', {
    everyMs: LOOK_EVERY_MS,
    log: core.log,
    act: async () => {
      while ((await core.run(PLATFORM, beginRetentionRuns, undefined)) > 0);
    },
  });
