import { readFileSync } from 'node:fs';

const SUFFIX = '_FILE';

interface Read {
  env: NodeJS.ProcessEnv;
  /** What is wrong, without what is in the files. */
  faults: string[];
}

/**
 * Every setting may be kept in a file: TOKEN_SECRET_FILE names the file that holds TOKEN_SECRET, as orchestrators
 * hand out secrets, and as nobody sees in a list of processes.
 */
export function withFiles(env: NodeJS.ProcessEnv, names: readonly string[]): Read {
  const read: Read = { env: { ...env }, faults: [] };
  for (const name of names) {
    const file = env[name + SUFFIX];
    if (file === undefined || file === '') continue;
    if (env[name] !== undefined && env[name] !== '') {
      read.faults.push(`both ${name} and ${name}${SUFFIX} are set`);
      continue;
    }
    try {
      read.env[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      read.faults.push(`${name}${SUFFIX} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
    }
  }
  return read;
}
