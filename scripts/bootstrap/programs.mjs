import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endProcess, groupIsGone, identify, isAlive, signalGroup, within } from './processes.mjs';

const LEASH = new URL('./leash.mjs', import.meta.url).href;
const LEFTOVERS_MS = 5_000;

/**
 * Starts a Node program in a session of its own: signals reach it only through `stop`, once and in order. It ends by itself
 * when this process dies. `args` are Node's: `['--import', 'tsx', 'server/main.ts']`.
 * `exited` resolves to `{ code, signal }` when it and everything in its group is gone.
 */
export function startProgram({ args, env = {}, cwd, stdio = 'inherit' }) {
  const child = spawn(process.execPath, ['--import', LEASH, ...args], {
    cwd: cwd ?? fileURLToPath(new URL('../..', import.meta.url)),
    stdio,
    detached: true,
    env: { ...process.env, ...env, GALLANT_KEEPER: keeper() },
  });
  const identity = identify(child.pid);
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => endGroup(child.pid).then(() => resolve({ code, signal }), reject));
  });
  return {
    pid: child.pid,
    child,
    exited,
    /** Asks it to end, insists after `graceMs`, and resolves like `exited`. */
    async stop({ graceMs = 20_000 } = {}) {
      if (isAlive(identity)) await endProcess(identity, { graceMs });
      return exited;
    },
  };
}

function keeper() {
  const { pid, startedAt } = identify();
  return `${pid} ${startedAt}`;
}

/** What a program left behind in its process group ends with it. */
export async function endGroup(pid) {
  if (groupIsGone(pid)) return;
  signalGroup(pid, 'SIGTERM');
  if (await within(LEFTOVERS_MS, () => groupIsGone(pid))) return;
  signalGroup(pid, 'SIGKILL');
}

/** Runs a program to its end, or stops it when `interrupts.signal` fires: at once when `interrupts.insist` does. */
export async function runProgram(program, { signal, insist }) {
  signal.throwIfAborted();
  const running = startProgram(program);
  const onSignal = () => void running.stop(program);
  const onInsist = () => void signalGroup(running.pid, 'SIGKILL');
  signal.addEventListener('abort', onSignal, { once: true });
  insist.addEventListener('abort', onInsist, { once: true });
  try {
    return await running.exited;
  } finally {
    signal.removeEventListener('abort', onSignal);
    insist.removeEventListener('abort', onInsist);
  }
}
