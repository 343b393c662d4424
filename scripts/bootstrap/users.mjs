import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './private-files.mjs';
import { identify, isAlive } from './processes.mjs';

/** Writes this process down as one that uses what `dir` stands for. Call it under the lock. */
export function enter(dir, user = identify()) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(join(dir, `${user.pid}.json`), JSON.stringify(user), { mode: 0o600 });
}

/** Crosses this process off and says whether it was the last. Call it under the lock. */
export function leave(dir, user = identify()) {
  rmSync(join(dir, `${user.pid}.json`), { force: true });
  return liveUsers(dir).length === 0;
}

/** Who is still there. Those that died without leaving are crossed off. */
export function liveUsers(dir) {
  return filesIn(dir).flatMap((name) => {
    const user = readJson(join(dir, name));
    if (isAlive(user)) return [user];
    rmSync(join(dir, name), { force: true });
    return [];
  });
}

function filesIn(dir) {
  try {
    return readdirSync(dir).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
