import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { identify, isAlive, within } from './processes.mjs';
import { runProgram, startProgram } from './programs.mjs';
import { supervise } from './supervise.mjs';

const PROGRAMS = new URL('./programs.mjs', import.meta.url).href;
const STUBBORN = `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)`;

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  const [line] = (await once(createInterface({ input: stream! }), 'line')) as [string];
  return line;
}

describe('programs', () => {
  test('one that ignores SIGTERM is killed after the limit', async () => {
    const running = startProgram({ args: ['-e', STUBBORN], stdio: ['ignore', 'pipe', 'ignore'] });
    await firstLine(running.child.stdout);
    expect(await running.stop({ graceMs: 50 })).toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('what a program leaves behind in its group ends with it', async () => {
    const script = `console.log(require('child_process').spawn('sleep', ['600'], { stdio: 'ignore' }).pid); process.exit(3)`;
    const running = startProgram({ args: ['-e', script], stdio: ['ignore', 'pipe', 'ignore'] });
    const orphan = identify(Number(await firstLine(running.child.stdout)));
    expect(await running.exited).toEqual({ code: 3, signal: null });
    expect(isAlive(orphan)).toBe(false);
  });

  test('a program ends when the process that started it is killed', async () => {
    const keeperScript = `
      import { startProgram } from ${JSON.stringify(PROGRAMS)};
      const script = 'console.log(process.pid); setInterval(() => {}, 1000)';
      startProgram({ args: ['-e', script] });`;
    const keeper = spawn(process.execPath, ['--input-type=module', '-e', keeperScript], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const program = identify(Number(await firstLine(keeper.stdout)));
    expect(isAlive(program)).toBe(true);
    keeper.kill('SIGKILL');
    expect(await within(20_000, () => !isAlive(program))).toBe(true);
  }, 30_000);

  test('running one is stopped by the signal, and at once when somebody insists', async () => {
    const stop = new AbortController();
    const insist = new AbortController();
    stop.signal.addEventListener('abort', () => insist.abort());
    const running = runProgram(
      { args: ['-e', STUBBORN], stdio: 'ignore' },
      { signal: stop.signal, insist: insist.signal },
    );
    stop.abort();
    expect(await running).toMatchObject({ signal: expect.stringMatching(/^SIG(TERM|KILL)$/) });
  });
});

const interrupts = (stop: AbortController) => ({ signal: stop.signal, insist: new AbortController().signal });

describe('supervise', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gallant-supervise-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** Adds a line to `name` in the folder, then does the rest. */
  const noting = (name: string, rest: string) => [
    '-e',
    `require('fs').appendFileSync(${JSON.stringify(join(dir, name))}, 'started\\n'); ${rest}`,
  ];
  const starts = async (name: string) => (await readFile(join(dir, name), 'utf8')).split('\n').length - 1;

  test('starts one again that crashed, and stops the others with it when asked', async () => {
    const stop = new AbortController();
    await writeFile(join(dir, 'worker'), '');
    const done = supervise(
      [
        { name: 'server', args: noting('server', 'setInterval(() => {}, 1000)'), stdio: 'ignore' },
        { name: 'worker', args: noting('worker', 'process.kill(process.pid, "SIGKILL")'), stdio: 'ignore' },
      ],
      interrupts(stop),
    );
    expect(await within(20_000, async () => (await starts('worker')) >= 2)).toBe(true);
    stop.abort();
    expect(await done).toBe(0);
    expect(await starts('server')).toBe(1);
  }, 30_000);

  test('gives up on one that never lives, stops the others and says so by its code', async () => {
    const done = supervise(
      [
        { name: 'server', args: noting('server', 'setInterval(() => {}, 1000)'), stdio: 'ignore' },
        { name: 'worker', args: noting('worker', 'process.exit(1)'), stdio: 'ignore' },
      ],
      { ...interrupts(new AbortController()), firstPauseMs: 1 },
    );
    expect(await done).toBe(1);
    expect(await starts('worker')).toBe(6);
  }, 30_000);
});
