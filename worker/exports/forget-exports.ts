import { PLATFORM } from '../../core/database/work.js';
import { removeExport } from '../../core/exports/export-paths.js';
import { forgetExports } from '../../core/exports/forget-exports.js';
import type { Id } from '../../core/platform/id.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const LOOK_EVERY_MS = 60_000;

/** Removes the files of exports whose time is over: they hold the contacts of customers. */
export const startForgettingExports = ({ core, config }: Pick<WorkerContext, 'core' | 'config'>): Loop => {
  const remove = (one: { accountId: Id; id: Id }) => removeExport(config.uploads.directory, one);
  return startLoop('forgotten-exports', {
    everyMs: LOOK_EVERY_MS,
    log: core.log,
    act: async () => {
      while ((await core.run(PLATFORM, forgetExports, { remove })) > 0);
    },
  });
};
