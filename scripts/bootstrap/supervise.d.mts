import type { Interrupts, ProgramToStart } from './programs.mjs';

/** `firstPauseMs`: before the first new start; each further crash doubles it. Default 500. */
export function supervise(
  programs: (ProgramToStart & { name: string })[],
  options: Interrupts & { firstPauseMs?: number },
): Promise<0 | 1>;
