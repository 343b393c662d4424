import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { Fault, runCommand } from './command.mjs';
import { mariaDbBinary } from './mariadb.mjs';
import { findBinary } from './processes.mjs';
import { step } from './progress.mjs';
import { redisBinary } from './redis.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

export const chromiumBinary = () =>
  process.env.CHROMIUM_PATH ??
  findBinary('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path));

/** What the scripts need from the system, how to see that it is there, and what it is called where. */
const NEEDS = {
  mariadb: {
    found: mariaDbBinary,
    title: 'MariaDB',
    apt: 'mariadb-server',
    dnf: 'mariadb-server',
    brew: 'mariadb',
  },
  redis: { found: redisBinary, title: 'Redis', apt: 'redis-server', dnf: 'valkey', brew: 'redis' },
  chromium: {
    found: chromiumBinary,
    title: 'Chromium',
    apt: 'chromium',
    dnf: 'chromium',
    brew: '--cask chromium',
  },
  debootstrap: {
    found: () => findBinary('debootstrap'),
    title: 'debootstrap',
    apt: 'debootstrap debian-archive-keyring',
    dnf: 'debootstrap',
  },
};

/** Installs what is missing when that is possible without asking (root on Debian or Ubuntu), else says how to. */
export async function ensureSystem(names, { signal }) {
  const missing = names.map((name) => NEEDS[name]).filter((need) => !need.found());
  if (missing.length === 0) return;
  const isDebianRoot =
    process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');
  if (!isDebianRoot) throw new Fault(howTo(missing));
  const packages = missing.flatMap((need) => need.apt.split(' '));
  const failure = await step(`installing ${packages.join(', ')} (apt-get)`, () =>
    aptInstall(packages, signal),
  );
  const still = missing.filter((need) => !need.found());
  if (still.length > 0) throw new Fault(`${howTo(still)}\napt-get could not:\n${failure}`);
}

let updated;

/** Returns what apt said when it failed. It may never remove a package to make room: that could be somebody's MySQL. */
async function aptInstall(packages, signal) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  updated ??= runCommand(['apt-get', 'update', '-q'], { env, signal });
  const update = await updated;
  const restore = keepServicesFromStarting();
  try {
    const flags = ['-q', '-y', '--no-install-recommends', '--no-remove'];
    const install = await runCommand(['apt-get', 'install', ...flags, ...packages], {
      env,
      signal,
      patient: true,
    });
    return lastLines(install.code === 0 ? '' : `${update.output}\n${install.output}`);
  } finally {
    restore();
  }
}

/**
 * Packages start their services when they are installed; ours run privately. Debian asks policy-rc.d first.
 * Ours allows everything again, and removes itself, should this process be killed before it can.
 */
function keepServicesFromStarting() {
  if (existsSync(POLICY)) return () => {};
  writeFileSync(POLICY, `#!/bin/sh\nkill -0 ${process.pid} 2>/dev/null && exit 101\nrm -f "$0"\nexit 0\n`);
  chmodSync(POLICY, 0o755);
  return () => rmSync(POLICY, { force: true });
}

const lastLines = (text) => text.trim().split('\n').slice(-15).join('\n');

const DOCKER =
  '`docker run -d -p 127.0.0.1:3306:3306 -e MARIADB_ROOT_PASSWORD=secret -e MARIADB_DATABASE=gallant mariadb:10.11` and ' +
  '`docker run -d -p 127.0.0.1:6379:6379 redis:7` with DATABASE_URL=mysql://root:secret@127.0.0.1:3306/gallant and ' +
  'REDIS_URL=redis://127.0.0.1:6379 set';

function howTo(missing) {
  const all = (tool) =>
    missing
      .map((need) => need[tool])
      .filter(Boolean)
      .join(' ');
  const isService = missing.some((need) => need === NEEDS.mariadb || need === NEEDS.redis);
  const ways = [
    `\`sudo apt-get install ${all('apt')}\` (Debian, Ubuntu)`,
    `\`sudo dnf install ${all('dnf')}\` (Fedora)`,
    ...(all('brew') ? [`\`brew install ${all('brew')}\` (macOS)`] : []),
    ...(isService
      ? [`${DOCKER} (Docker)`]
      : ['`docker run --rm -v "$PWD":/app -w /app node:20-bookworm npm test` (Docker)']),
  ];
  return `${missing.map((need) => need.title).join(' and ')} must be installed first: ${ways.join(', or ')}.`;
}
