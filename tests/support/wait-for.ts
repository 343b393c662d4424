import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Default 45,000. */
  withinMs?: number;
  /** Default 25. */
  everyMs?: number;
}

/**
 * Looks again and again until there is something truthy, and returns it. A look that throws is one that found nothing: the
 * database may be away just then. Throws, with what the last look said, when there is no time left.
 */
export async function waitFor<Found>(
  what: string,
  look: () => Found | Promise<Found>,
  { withinMs = 45_000, everyMs = 25 }: Patience = {},
): Promise<NonNullable<Found>> {
  const deadline = Date.now() + withinMs;
  let last: unknown = 'nothing';
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      last = found;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= deadline) break;
    await pause(everyMs);
  }
  throw new Error(`Waited ${withinMs} ms for ${what}; the last look gave: ${String(last)}`);
}
