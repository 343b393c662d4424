import { delimiter, join } from 'node:path';
import { runCommand } from './command.mjs';

const AT_A_TIME = 2;
const FOLDERS = ['core', 'schema', 'server', 'worker', 'web', 'simulator', 'tests', 'scripts'];
const tsx = (...args) => [process.execPath, '--import', 'tsx', ...args];

/** What `npm run check` looks at, the slow ones first. */
const CHECKS = {
  // TypeScript 7 by its path: dependency-cruiser needs 6, which has the name.
  types: [process.execPath, 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', '.'],
  'dead code': ['knip', '--no-progress'],
  'import rules': ['depcruise', '--config', '.dependency-cruiser.cjs', ...FOLDERS],
  'generated web types': ['graphql-codegen', '--config', 'codegen.yml', '--check'],
  'schema.graphql': tsx('scripts/schema.ts', '--check'),
  migrations: tsx('scripts/migrate.ts', '--check'),
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['oxlint', '--quiet', '.'],
};

/** Runs all checks, prints a line for each and the output of those that failed. Returns how many failed. */
export async function runChecks(root, { signal }) {
  const waiting = Object.entries(CHECKS);
  const failures = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const failure = await runCheck(root, next, signal);
      if (failure) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  for (const { name, output } of failures) console.log(`\n--- ${name}\n${output.trimEnd()}`);
  return failures.length;
}

async function runCheck(root, [name, command], signal) {
  const startedAt = Date.now();
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: '0' };
  const { code, output } = await runCommand(command, { cwd: root, env, signal });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  return code === 0 ? undefined : { name, output };
}
