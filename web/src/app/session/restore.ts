import type { Session } from './session.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for the session of an earlier visit until the server has answered; a network that is down signs nobody out. */
export async function restore(
  session: Session,
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<void> {
  for (let tries = 0; session.status === 'restoring'; tries += 1) {
    try {
      await session.refresh();
    } catch {
      await pause(Math.min(500 * 2 ** tries, 5_000));
    }
  }
}
