/** The same Ctrl-C may come twice: from the terminal to the whole group, and from npm, which passes it on. */
const SAME_PRESS_MS = 1_000;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Thrown by what was under way when somebody asked this process to end. */
export class Interrupted extends Error {
  name = 'Interrupted';
  constructor(signalName) {
    super(`Stopped by ${signalName}.`);
    this.signalName = signalName;
    this.exitCode = EXIT_CODES[signalName] ?? 1;
  }
}

/**
 * The one place that hears signals. `signal` aborts with an `Interrupted` at the first; `insist` aborts when somebody presses again.
 * When npm (or the outer process of a re-start under another Node) started us and dies, that counts as a hang-up:
 * npm itself does not pass SIGHUP on.
 */
export function listenForEnd() {
  const first = new AbortController();
  const second = new AbortController();
  let firstAt = 0;
  const hear = (signalName) => {
    if (!first.signal.aborted) {
      firstAt = Date.now();
      first.abort(new Interrupted(signalName));
    } else if (Date.now() - firstAt > SAME_PRESS_MS) second.abort(new Interrupted(signalName));
  };
  for (const signalName of Object.keys(EXIT_CODES)) process.on(signalName, hear);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // the terminal may be gone by then
  if (process.env.npm_lifecycle_event || process.env.GALLANT_INNER) watchParent(() => hear('SIGHUP'));
  return { signal: first.signal, insist: second.signal };
}

function watchParent(onDeath) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onDeath();
  }, 500);
  timer.unref();
}
