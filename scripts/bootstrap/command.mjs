import { spawn } from 'node:child_process';
import { signalGroup, withLeash, within, groupIsGone } from './processes.mjs';

const KEPT_OUTPUT = 200_000;
/** npm, asked to end, first puts the old node_modules back; nobody needs that here. */
const STOPPED_WITHIN_MS = 2_000;

/** A fault the reader can do something about: shown as it is, without a stack. */
export class Fault extends Error {
  name = 'Fault';
}

/**
 * Runs a command to its end with its output kept, in a group of its own. It is stopped when `signal` aborts and then the
 * reason is thrown; `patient` lets it finish first (dpkg must not be cut off).
 */
export async function runCommand(command, { cwd, env, signal, patient = false } = {}) {
  signal?.throwIfAborted();
  const [file, ...args] = patient ? command : withLeash(command);
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      output = (output + bytes).slice(-KEPT_OUTPUT);
    });
  }
  const onAbort = () => patient || void stopGroup(child.pid);
  signal?.addEventListener('abort', onAbort, { once: true });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.once('close', resolve);
  });
  signal?.removeEventListener('abort', onAbort);
  signal?.throwIfAborted();
  return { code, output };
}

async function stopGroup(group) {
  signalGroup(group, 'SIGTERM');
  if (!(await within(STOPPED_WITHIN_MS, () => groupIsGone(group)))) signalGroup(group, 'SIGKILL');
}
