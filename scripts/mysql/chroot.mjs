import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, runCommand } from '../bootstrap/command.mjs';
import { withLock } from '../bootstrap/lock.mjs';
import { say, step } from '../bootstrap/progress.mjs';
import { ensureSystem } from '../bootstrap/system-packages.mjs';

/** Debian's stable releases have MariaDB only; a real MySQL server is in unstable. */
const SUITE = 'sid';

const onWait = ({ pid }) => say(`waiting for process ${pid}, which is fetching MySQL`);

/** A small Debian with a real MySQL server in it. */
export const mySqlChroot = (root) => join(root, '.data', 'mysql', 'chroot');

/** Makes it, once. Needs root, for chroot. */
export async function ensureMySqlChroot(root, { signal }) {
  const chroot = mySqlChroot(root);
  if (existsSync(chroot)) return;
  if (process.getuid?.() !== 0) {
    throw new Fault(
      'npm run test:mysql needs root for its private MySQL; without, set DATABASE_URL to the empty database of a MySQL 8.4.',
    );
  }
  await ensureSystem(['debootstrap'], { signal });
  await withLock(`${chroot}.lock`, { signal, onWait }, () =>
    step('fetching a MySQL server (debootstrap)', () => existsSync(chroot) || build(chroot, signal)),
  );
}

async function build(chroot, signal) {
  const draft = `${chroot}.new`;
  await clear(draft);
  const flags = ['--variant=minbase', '--include=mysql-server-core'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { code, output } = await runCommand(['debootstrap', ...flags, SUITE, draft], { env, signal });
  if (code !== 0) throw new Fault(`debootstrap failed:\n${output.trim().split('\n').slice(-12).join('\n')}`);
  await runCommand(['umount', '-l', join(draft, 'proc'), join(draft, 'sys')]);
  renameSync(draft, chroot);
}

/** debootstrap mounts /proc inside while it works; one that was killed leaves it mounted. */
async function clear(draft) {
  if (!existsSync(draft)) return;
  await runCommand(['umount', '-l', join(draft, 'proc'), join(draft, 'sys')]);
  await runCommand(['rm', '-rf', '--one-file-system', draft]);
}
