/** A step that takes no longer is not worth a line. */
const QUIET_MS = 1_000;
const TERMINAL_REFRESH_MS = 1_000;
const LOG_REFRESH_MS = 15_000;

/** Everything the scripts themselves say goes to stderr, so that a program's output can be piped. */
export const say = (line) => void process.stderr.write(`gallant: ${line}\n`);

/** Shows a step while it lasts: one line that counts the seconds on a terminal, a line every 15 seconds in a log. */
export async function step(title, work) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const isTerminal = Boolean(process.stderr.isTTY);
  let shown = false;
  const show = () => {
    const line = `gallant: ${title} … ${seconds()}`;
    process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
    shown = true;
  };
  let timer = setTimeout(() => {
    show();
    timer = setInterval(show, isTerminal ? TERMINAL_REFRESH_MS : LOG_REFRESH_MS);
  }, QUIET_MS);
  try {
    const result = await work();
    if (shown) process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}gallant: ${title}: ${seconds()}\n`);
    return result;
  } catch (error) {
    if (shown && isTerminal) process.stderr.write('\n');
    throw error;
  } finally {
    clearTimeout(timer);
    clearInterval(timer);
  }
}
