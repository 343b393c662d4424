import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { helpText, readCommandLine } from './command-line.js';
import { DEFAULTS, InvalidOptions, readOptions } from './options.js';
import { SCRIPT } from './outcomes.js';

test('flags and variables of every kind; a flag wins', () => {
  const env = {
    SIMULATOR_RECEIPT_DELAY_MS: '50',
    SIMULATOR_RATE: '10',
    SIMULATOR_SCRIPTED: 'false',
    PATH: '/bin',
  };
  const args = ['--rate', '200', '--id-format', 'zero-padded', '--systems', 'gallant:secret,other:a:b'];
  expect(readCommandLine(args, env)).toEqual({
    help: false,
    receiptDelayMs: 50,
    rate: 200,
    scripted: false,
    idFormat: 'zero-padded',
    systems: { gallant: 'secret', other: 'a:b' },
  });
});

test.each([
  [['--smpp-port', 'x'], 'smppPort'],
  [['--rate', ''], 'rate'],
  [['--scripted', 'maybe'], 'scripted'],
  [['--systems', 'gallant:much-too-long'], 'systems'],
])('%j is refused by name', (args, named) => {
  const { help: _help, ...options } = readCommandLine(args, {});
  expect(() => readOptions(options)).toThrow(InvalidOptions);
  expect(() => readOptions(options)).toThrow(named);
});

test('a flag that there is not is refused; the help names all there are', () => {
  expect(() => readCommandLine(['--speed', '1'], {})).toThrow(InvalidOptions);
  const help = helpText();
  expect(Object.keys(DEFAULTS)).toHaveLength(help.match(/^ {2}--/gm)?.length ?? 0);
  expect(help).toContain('--receipt-delay-ms (500)');
});

async function runMain(...args: string[]) {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    'simulator/main.ts',
    '--smpp-port',
    '0',
    ...args,
  ]);
  const [errors]: Buffer[][] = [[]];
  child.stderr.on('data', (chunk: Buffer) => errors?.push(chunk));
  return { child, exit: once(child, 'exit'), stderr: () => Buffer.concat(errors ?? []).toString() };
}

test('says where it listens, and ends well on SIGTERM', async () => {
  const { child, exit } = await runMain('--http-port', '0');
  const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(greeting.toString())?.[0] ?? '';
  expect(greeting.toString()).toMatch(/smpp:\/\/gallant:secret@127\.0\.0\.1:\d+/);
  expect((await fetch(url)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test('a wrong option ends it with one clear message', async () => {
  const { exit, stderr } = await runMain('--http-port', '99999');
  expect(await exit).toEqual([1, null]);
  expect(stderr()).toContain('httpPort');
});

test('the manual names every option and every outcome', async () => {
  const manual = await readFile('docs/simulator.md', 'utf8');
  const flags = helpText().match(/--[a-z-]+(?= \()/g) ?? [];
  expect(flags.filter((flag) => !manual.includes(`\`${flag}\``))).toEqual([]);
  expect(SCRIPT.filter((outcome) => outcome && !manual.includes(outcome.does))).toEqual([]);
});
