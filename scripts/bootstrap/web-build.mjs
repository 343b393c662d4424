import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, runCommand } from './command.mjs';
import { withLock } from './lock.mjs';
import { say, step } from './progress.mjs';
import { hashOf, once } from './stamps.mjs';

const onWait = ({ pid }) => say(`waiting for process ${pid}, which is building the dashboard`);

/** Builds the dashboard into web/dist when its sources or the packages have changed since the last build. */
export async function ensureWebBuild(root, { signal }) {
  const stamp = join(root, 'web', 'dist', '.gallant-stamp');
  await withLock(join(root, '.data', 'web.lock'), { signal, onWait }, () =>
    once(stamp, hashOf(root, ['web', 'package-lock.json']), () =>
      step('building the dashboard (vite)', async () => {
        const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
        const { code, output } = await runCommand([process.execPath, vite, 'build'], {
          cwd: join(root, 'web'),
          env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
          signal,
        });
        if (code !== 0 || !existsSync(join(root, 'web', 'dist', 'index.html'))) {
          throw new Fault(
            `The dashboard could not be built:\n${output.trim().split('\n').slice(0, 40).join('\n')}`,
          );
        }
      }),
    ),
  );
}
