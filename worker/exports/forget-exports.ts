import { PLATFORM } from '../../core/database/work.js';
import { removeExport } from '../../core/exports/export-paths.js';
import { forgetExports } from '../../core/exports/forget-exports.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const LOOK_EVERY_MS = 60_000;

/** Removes the files of exports whose time is over: they hold the contacts of customers. */
export const startForgettingExports = ({ core, config }: Pick<WorkerContext, 'core' | 'config'>): Loop =>
  startLoop('forgotten-exports', {
    everyMs: LOOK_EVERY_MS,
    log: core.log,
    act: async () => {
      for (;;) {
        const forgotten = await core.run(PLATFORM, forgetExports, undefined);
        if (forgotten.length === 0) return;
        for (const one of forgotten) await removeExport(config.uploads.directory, one);
      }
    },
  });
