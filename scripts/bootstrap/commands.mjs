import { join } from 'node:path';
import { firstFreePort } from './ports.mjs';
import { runProgram } from './programs.mjs';
import { say } from './progress.mjs';
import { supervise } from './supervise.mjs';
import { check, test, testOnMySql } from './tests.mjs';

/** A worker holds little and allocates much: without a bound V8 lets it grow to 340 MB instead of 215. */
const SMALL_HEAP = ['--max-old-space-size=192', '--min-semi-space-size=16', '--max-semi-space-size=16'];

const typescript = (file, args = []) => ['--import', 'tsx', file, ...args];

/** Ports for people: the usual one, or the next when another clone has it. */
async function ports(names, first = 4000) {
  const chosen = {};
  let next = first;
  for (const name of names) {
    chosen[name] = process.env[name] ?? String(await firstFreePort(next));
    next = Number(chosen[name]) + 1;
  }
  return chosen;
}

/** Runs one TypeScript program; its exit code is ours. */
const program =
  (file, extra = async () => ({})) =>
  async ({ args, env, interrupts }) => {
    const { code } = await runProgram(
      { args: typescript(file, args), env: { ...env, ...(await extra()) }, graceMs: 45_000 },
      interrupts,
    );
    interrupts.signal.throwIfAborted();
    return code ?? 1;
  };

async function start({ env, interrupts }) {
  const settings = { ...env, ...(await ports(['PORT', 'WORKER_PORT'])) };
  void announce(settings.PORT, interrupts.signal);
  return supervise(
    [
      { name: 'server', args: typescript('server/main.ts'), env: settings },
      {
        name: 'worker',
        args: [...SMALL_HEAP, ...typescript('worker/main.ts')],
        // glibc's arenas, one a thread, keep what was freed: 20 MB of a million messages
        env: { ...settings, MALLOC_ARENA_MAX: '2' },
      },
    ],
    interrupts,
  );
}

async function dev({ root, env, interrupts }) {
  const settings = {
    SANDBOX: process.env.SANDBOX ?? 'true',
    ...env,
    ...(await ports(['PORT', 'WORKER_PORT', 'WEB_PORT'])),
    ...(await ports(['SIMULATOR_SMPP_PORT', 'SIMULATOR_HTTP_PORT'], 2775)),
  };
  settings.PUBLIC_URL = process.env.PUBLIC_URL || `http://localhost:${settings.WEB_PORT}`;
  const smpp = `smpp://gallant:secret@127.0.0.1:${settings.SIMULATOR_SMPP_PORT}?window=100`;
  const seed = typescript('scripts/dev-carrier.ts', [smpp]);
  if ((await runProgram({ args: seed, env: settings }, interrupts)).code !== 0) return 1;
  const watched = (file) => [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
    file,
  ];
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), '--port', settings.WEB_PORT, '--strictPort'];
  const api = `http://127.0.0.1:${settings.PORT}`;
  void announce(settings.WEB_PORT, interrupts.signal);
  return supervise(
    [
      { name: 'simulator', args: watched('simulator/main.ts'), env: settings },
      { name: 'server', args: watched('server/main.ts'), env: settings },
      { name: 'worker', args: watched('worker/main.ts'), env: settings },
      {
        name: 'web',
        args: vite,
        env: { ...settings, API_URL: api },
        cwd: join(root, 'web'),
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    ],
    interrupts,
  );
}

/** Says where the dashboard is, once somebody answers there: by name, as passkeys and the links in mails have it. */
async function announce(port, signal) {
  const url = `http://127.0.0.1:${port}`;
  while (!signal.aborted) {
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) }).catch(
      () => null,
    );
    if (answer) return say(`ready at http://localhost:${port} (Ctrl-C stops everything)`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Runs a development tool with fixed arguments and what the caller adds. */
const tool =
  (file, fixed) =>
  async ({ root, args, env, interrupts }) => {
    const command = { args: [join(root, 'node_modules', file), ...fixed, ...args], env };
    return (await runProgram(command, interrupts)).code ?? 1;
  };

const bench = (name) => ({ instance: 'bench', run: program(`scripts/bench/${name}.ts`) });

/**
 * What `npm run NAME` does after the packages are there. `instance`: whose MariaDB and Redis it needs; `web`: the built
 * dashboard; `system`: programs besides. `run` gets `{ root, args, env, interrupts }` and returns the exit code.
 */
export const COMMANDS = {
  demo: {
    instance: 'main',
    web: true,
    run: program('scripts/demo.ts', () => ports(['PORT', 'WORKER_PORT'])),
  },
  start: { instance: 'main', web: true, run: start },
  dev: { instance: 'main', run: dev },
  admin: { instance: 'main', run: program('scripts/admin.ts') },
  simulator: { run: program('simulator/main.ts') },
  test: { instance: 'test', system: (args) => (args.length === 0 ? ['chromium'] : []), run: test },
  'test:mysql': { instance: 'mysql', run: testOnMySql },
  check: { run: check },
  'bench:dispatch': bench('dispatch'),
  'bench:import': bench('import'),
  'bench:export': bench('export'),
  'bench:contacts': bench('contacts'),
  'bench:live': bench('live'),
  'bench:smpp': { run: program('scripts/bench/smpp.ts') },
  'migration:create': {
    run: ({ args, ...rest }) => program('scripts/migrate.ts')({ args: ['--create', ...args], ...rest }),
  },
  schema: { run: program('scripts/schema.ts') },
  codegen: { run: tool('@graphql-codegen/cli/esm/bin.js', ['--config', 'codegen.yml']) },
  format: { run: tool('prettier/bin/prettier.cjs', ['--write', '--log-level', 'warn', '.']) },
};
