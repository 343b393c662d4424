import { safeFault } from '../../core/database/faults.js';
import type { LiveEvents } from '../../core/events/live-events.js';
import type { Logger } from '../../core/platform/logging.js';

/** Redis may be away: then a stream begins without it, and hears from when it is back. */
const WITHIN_MS = 1_000;

export interface Ear {
  events: LiveEvents;
  log: Logger;
}

/** Listens to a channel; waits for the subscription to stand, but not for ever. Returns how to stop. */
export async function listenPatiently(
  { events, log }: Ear,
  channel: string,
  heard: (payload: unknown) => void,
): Promise<() => void> {
  let leave: (() => void) | null = null;
  let over = false;
  const begin = async () => {
    try {
      const stop = await events.subscribe(channel, heard);
      if (over) stop();
      else leave = stop;
    } catch (error) {
      log.warn({ fault: safeFault(error) }, 'cannot listen to live events');
    }
  };
  await Promise.race([begin(), after(WITHIN_MS)]);
  return () => {
    over = true;
    leave?.();
    leave = null;
  };
}

function after(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms).unref();
  return promise;
}
