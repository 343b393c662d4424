import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.mjs';
import { runProgram } from './programs.mjs';

const LONGEST_PAUSE_MS = 30_000;
/** One that lived so long was well: its next crash is its first. */
const WELL_AFTER_MS = 30_000;
/** One that dies so often in a row is not going to live. */
const GIVE_UP_AFTER = 6;

/**
 * Keeps programs (`{ name, args, env }`, see startProgram) alive until `signal`: one that ends is started again, after a pause that doubles.
 * Returns 0 when all were stopped because of `signal`; 1 when one had to be given up, which stops the others too.
 */
export async function supervise(programs, { signal, insist, firstPauseMs = 500 }) {
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { once: true });
  if (signal.aborted) end.abort();
  const outcomes = await Promise.all(programs.map((program) => keep(program, { end, insist, firstPauseMs })));
  return outcomes.every(Boolean) ? 0 : 1;
}

/** True when it was stopped because somebody asked, false when it was given up. */
async function keep(program, { end, insist, firstPauseMs }) {
  for (let crashes = 1; !end.signal.aborted; crashes += 1) {
    const startedAt = Date.now();
    const { code, signal } = await runProgram(program, { signal: end.signal, insist });
    if (end.signal.aborted) return true;
    if (Date.now() - startedAt > WELL_AFTER_MS) crashes = 1;
    const how = `${program.name} ended with ${signal ?? `code ${code}`}`;
    if (crashes >= GIVE_UP_AFTER) {
      say(`${how}, ${crashes} times in a row. Giving up.`);
      end.abort();
      return false;
    }
    const pause = Math.min(LONGEST_PAUSE_MS, firstPauseMs * 2 ** (crashes - 1));
    say(`${how}; starting it again in ${pause / 1000} s`);
    await sleep(pause, undefined, { signal: end.signal }).catch(() => {});
  }
  return true;
}
