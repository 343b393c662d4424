import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Fault, runCommand } from './command.mjs';
import { withLock } from './lock.mjs';
import { readJson } from './private-files.mjs';
import { findBinary } from './processes.mjs';
import { say, step } from './progress.mjs';
import { hashOf, once, readStamp, writeStamp } from './stamps.mjs';

const stampFile = (root) => join(root, 'node_modules', '.gallant-stamp');

/** Binaries differ by platform: a folder shared between a Mac and a container is installed again. */
const wanted = (root) => hashOf(root, ['package-lock.json'], `${process.platform} ${process.arch}`);

const onWait = ({ pid }) => say(`waiting for process ${pid}, which is installing the packages`);

/** Called by `postinstall`, so that an `npm ci` by hand is not followed by another. */
export const stampPackages = (root) => writeStamp(stampFile(root), wanted(root));

/** `npm ci`, if the lock file has changed since the last one. */
export async function ensurePackages(root, { signal }) {
  if (readStamp(stampFile(root)) === wanted(root)) return;
  if (isInstalled(readJson(join(root, 'package-lock.json')), readJson(npmsRecord(root))))
    return stampPackages(root);
  await withLock(join(root, '.data', 'install.lock'), { signal, onWait }, () =>
    once(stampFile(root), wanted(root), () =>
      step('installing packages (npm ci, a minute or two)', () => install(root, signal)),
    ),
  );
}

/** What npm itself writes down when it has put everything in its place. */
const npmsRecord = (root) => join(root, 'node_modules', '.package-lock.json');

/**
 * Whether all that the lock file asks for is there: so it is after `npm install PACKAGE` too, which runs no `postinstall`.
 * Optional packages may be missing: they are for other platforms.
 */
export function isInstalled(lock, record) {
  const there = record?.packages ?? {};
  return Object.entries(lock?.packages ?? {}).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === version && found.integrity === integrity : Boolean(optional);
  });
}

async function install(root, signal) {
  const flags = [
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await runCommand([...npm(root), 'ci', ...flags], {
    cwd: root,
    env: { ...process.env, PATH: outsidePath(root) },
    signal,
  });
  if (code !== 0) throw new Fault(explain(output));
}

/** `npm ci` deletes node_modules, so neither npm nor its Node may run from there. */
function npm(root) {
  const { npm_node_execpath: node, npm_execpath: cli } = process.env;
  const isOutside = (path) => path && !path.startsWith(join(root, 'node_modules')) && existsSync(path);
  if (isOutside(node) && isOutside(cli)) return [node, cli];
  const found = findBinary('npm');
  if (!found) throw new Fault('npm is needed to install the packages, and is not on the PATH.');
  return [found];
}

function outsidePath(root) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter);
}

function explain(output) {
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output);
  const tail = output.trim().split('\n').slice(0, 15).join('\n');
  return isOffline
    ? `npm ci could not reach the package registry. It is needed once, and after each change of package-lock.json.\n${tail}`
    : `npm ci failed:\n${tail}`;
}
