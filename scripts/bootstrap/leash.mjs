/**
 * Preloaded into every program that the scripts start (`--import`): ends it and its group, gently and after ten seconds for
 * good, when the process that looks after it is gone, even by SIGKILL. Without it a killed start would leave a server on its port.
 */
import { isAlive } from './processes.mjs';

const KILL_AFTER_MS = 10_000;
const [pid, startedAt] = (process.env.GALLANT_KEEPER ?? '').split(/ (.*)/s);

/** A program is its group's leader; a worker process that inherited the preload is not, and ends only itself. */
function end(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}

if (pid && startedAt) {
  const timer = setInterval(() => {
    if (isAlive({ pid: Number(pid), startedAt })) return;
    clearInterval(timer);
    setTimeout(end, KILL_AFTER_MS, 'SIGKILL').unref();
    end('SIGTERM');
  }, 500);
  timer.unref();
}
