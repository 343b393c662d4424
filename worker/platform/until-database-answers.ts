import { setTimeout as wait } from 'node:timers/promises';
import { isConnectionFault } from '../../core/database/faults.js';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/**
 * Repeats an idempotent piece of work for as long as the database is away: what a carrier answered must not be lost
 * for that. Any other fault is thrown, and so is this one once `signal` aborts.
 */
export async function untilDatabaseAnswers<T>(act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(LONGEST_WAIT_MS, pause * 2)) {
    try {
      return await act();
    } catch (error) {
      if (!isConnectionFault(error) || signal?.aborted === true) throw error;
      await wait(pause, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    }
  }
}
