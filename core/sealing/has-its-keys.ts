import { safeFault } from '../database/faults.js';
import { PLATFORM, type Runner } from '../database/work.js';
import type { Logger } from '../platform/logging.js';
import { MasterKeyMissing } from '../platform/master-keys.js';
import { requireMasterKeys } from './rotate-keys.js';

/**
 * Whether a process may start: without a master key it would take messages that it cannot send, and refuse to show what is
 * there. A database that is away is no reason not to.
 */
export async function hasItsKeys(core: Pick<Runner, 'read'> & { log: Logger }): Promise<boolean> {
  try {
    await core.read(PLATFORM, requireMasterKeys, undefined);
    return true;
  } catch (error) {
    if (error instanceof MasterKeyMissing) {
      core.log.fatal({ fault: error.message }, 'cannot start');
      return false;
    }
    core.log.warn({ fault: safeFault(error) }, 'the master keys could not be checked');
    return true;
  }
}
