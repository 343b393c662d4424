import { rm } from 'node:fs/promises';
import { forgetUploads, uploadPath } from '../../core/contacts/uploads.js';
import { PLATFORM } from '../../core/database/work.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const LOOK_EVERY_MS = 600_000;

/** Removes files that were sent and never imported: they hold the contacts of customers. */
export function startForgettingUploads({ core, config }: Pick<WorkerContext, 'core' | 'config'>): Loop {
  return startLoop('forgotten-uploads', {
    everyMs: LOOK_EVERY_MS,
    log: core.log,
    act: async () => {
      for (;;) {
        const forgotten = await core.run(PLATFORM, forgetUploads, undefined);
        if (forgotten.length === 0) return;
        for (const { accountId, uploadId } of forgotten) {
          await rm(uploadPath(config.uploads.directory, accountId, uploadId), { force: true });
        }
      }
    },
  });
}
