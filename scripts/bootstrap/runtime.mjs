import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { Fault, runCommand } from './command.mjs';

/** The oldest Node that runs the product; `engines` in package.json says the same. */
const OLDEST = [22, 17];

/**
 * The Node that came with the packages, if this is not it: a path; null when this one will do.
 * Where that one does not run (musl, an unknown processor), this one must be new enough.
 */
export async function betterNode(root, { signal }) {
  const bundled = join(root, 'node_modules', '.bin', 'node');
  const { code, output } = await runCommand([bundled, '-p', 'process.execPath'], { signal });
  if (code === 0) return output.trim() === process.execPath ? null : bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  throw new Fault(
    `There is no packaged Node for ${process.platform} ${process.arch}, and this one is ${process.version}: ` +
      `please install Node ${OLDEST.join('.')} or later (24 is what we test with).`,
  );
}

/** Runs the same command under another Node, passes signals on, and returns its exit code. */
export function rerunUnder(node, signal) {
  const inner = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, GALLANT_INNER: '1' },
  });
  // the terminal's own Ctrl-C has reached it already; it knows the same press when it comes twice
  signal.addEventListener('abort', () => inner.kill(signal.reason.signalName));
  return new Promise((resolve, reject) => {
    inner.once('error', reject);
    inner.once('exit', (code, died) => resolve(code ?? 128 + (constants.signals[died] ?? 1)));
  });
}
