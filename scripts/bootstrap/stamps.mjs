import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Never part of what a build is made from. */
const NEVER = new Set(['node_modules', 'dist', '.git', '.data', 'coverage']);

/** One hash over the names and contents of files and folders; missing ones count as missing. */
export function hashOf(root, paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).toSorted()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !NEVER.has(name))
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Does `work` unless it was done for the same `value` before. A failure leaves no stamp, so it is done again. */
export async function once(stampFile, value, work) {
  if (readStamp(stampFile) === value) return false;
  rmSync(stampFile, { force: true });
  await work();
  writeStamp(stampFile, value);
  return true;
}

export function readStamp(stampFile) {
  try {
    return readFileSync(stampFile, 'utf8').trim();
  } catch {
    return undefined;
  }
}

export function writeStamp(stampFile, value) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${value}\n`);
}
