import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from './processes.mjs';

/**
 * Runs `work` while this process holds the lock file at `path`. Others wait for it; a lock whose holder is dead, or whose pid now
 * belongs to somebody else, is taken over. `onWait` hears once a wait, with the holder; `signal` ends it.
 */
export async function withLock(path, { onWait, signal } = {}, work) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const mine = JSON.stringify({ ...identify(), token: `${process.pid}.${Date.now()}.${Math.random()}` });
  let told = false;
  while (!take(path, mine)) {
    const found = read(path);
    if (found !== undefined && !isHeld(found)) {
      remove(path, found);
      continue;
    }
    if (found !== undefined && !told) onWait?.(JSON.parse(found));
    told = true;
    await sleep(100, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    if (read(path) === mine) rmSync(path, { force: true });
  }
}

/** A link appears with its content and fails when there is one already, so nobody ever reads half a lock. */
function take(path, mine) {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isHeld(content) {
  try {
    return isAlive(JSON.parse(content));
  } catch {
    return false;
  }
}

/** Moves a stale lock away. If another process replaced it since it was read, that one's lock is put back. */
function remove(path, stale) {
  const grave = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, grave);
    if (readFileSync(grave, 'utf8') !== stale) linkSync(grave, path);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(grave, { force: true });
  }
}
