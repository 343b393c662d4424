import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(path, text) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}

/** What a JSON file says; undefined when it is missing or was cut short. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Letters and digits only: it goes into URLs and SQL. */
const newSecret = () => randomBytes(24).toString('hex');

/** The secret in this file, made on first use. */
export function secretIn(path, make = newSecret) {
  if (!existsSync(path)) writePrivate(path, make());
  return readFileSync(path, 'utf8').trim();
}
