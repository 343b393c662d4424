import { rm } from 'node:fs/promises';
import { forgetUploads, uploadPath } from '../../core/contacts/uploads.js';
import { PLATFORM } from '../../core/database/work.js';
import type { Id } from '../../core/platform/id.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerContext } from '../worker-context.js';

const LOOK_EVERY_MS = 600_000;

/** Removes files that were sent and never imported: they hold the contacts of customers. */
export function startForgettingUploads({ core, config }: Pick<WorkerContext, 'core' | 'config'>): Loop {
  const remove = ({ accountId, uploadId }: { accountId: Id; uploadId: Id }) =>
    rm(uploadPath(config.uploads.directory, accountId, uploadId), { force: true });
  return startLoop('forgotten-uploads', {
    everyMs: LOOK_EVERY_MS,
    log: core.log,
    act: async () => {
      while ((await core.run(PLATFORM, forgetUploads, { remove })) > 0);
    },
  });
}
