import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, isPortFree } from './ports.mjs';
import { readJson, writePrivate } from './private-files.mjs';
import { endProcess, isAlive, spawnService, within } from './processes.mjs';

const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 30_000;
const FREED_WITHIN_MS = 10_000;

/**
 * A private server in a folder of its own. `kind` says how to run it:
 * `name`, `prepare()`, `command(port)`, `ping(port)` (true once it answers), `url(port)`.
 *
 * One that already runs in this folder is adopted: whoever started it may have been killed.
 */
export async function openService(kind, { dir, port, leashed }) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const stateFile = join(dir, `${kind.name}.state.json`);
  const logFile = join(dir, `${kind.name}.log`);
  let state = readJson(stateFile);

  const start = async (wanted) => {
    await kind.prepare();
    const log = openSync(logFile, 'a', 0o600);
    const chosen = await freePort(wanted);
    state = { ...spawnService(kind.command(chosen), { leashed, cwd: dir, log }), port: chosen };
    closeSync(log);
    writePrivate(stateFile, JSON.stringify(state));
    await whenReady();
  };
  const whenReady = async () => {
    await within(READY_WITHIN_MS, async () => !isAlive(state) || (await kind.ping(state.port)));
    if (isAlive(state) && (await kind.ping(state.port))) return;
    await end('SIGKILL');
    throw new Error(`${kind.name} did not start. Its last words (${logFile}):\n${lastLines(logFile)}`);
  };
  const end = async (signal) => {
    await endProcess(state, { signal, graceMs: STOPPED_WITHIN_MS });
    state = { port: state.port }; // the next start takes the same port if it can
    writePrivate(stateFile, JSON.stringify(state));
  };

  if (isAlive(state)) await adopt();
  else await startWithRetry(start, port ?? state?.port);

  async function adopt() {
    if (await within(READY_WITHIN_MS, async () => !isAlive(state) || (await kind.ping(state.port)))) {
      if (isAlive(state)) return;
    }
    await end('SIGTERM');
    await startWithRetry(start, port ?? state.port);
  }

  return {
    get url() {
      return kind.url(state.port);
    },
    get port() {
      return state.port;
    },
    get pid() {
      return state.pid;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM');
      // whoever uses it knows it by this port
      if (!(await within(FREED_WITHIN_MS, () => isPortFree(state.port)))) {
        throw new Error(`Port ${state.port} of ${kind.name} was taken by somebody else meanwhile.`);
      }
      await start(state.port);
    },
    [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')]: () => end('SIGTERM'),
  };
}

/** Somebody may take the port between the look and the start: then another one is tried. */
async function startWithRetry(start, wanted) {
  try {
    await start(wanted);
  } catch (error) {
    if (!/address already in use|Address in use/i.test(error.message)) throw error;
    await start();
  }
}

function lastLines(file) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  } catch {
    return '(it wrote nothing)';
  }
}
