import { jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTypeScript } from '../../tests/support/programs.js';
import { startServices, type Services } from '../../tests/support/services.js';

/** Each starts programs. */
const TEST_MS = 120_000;
jest.setTimeout(TEST_MS);

let services: Services;
let directory: string;

/** Of its own: registers are of every account. */
beforeAll(async () => {
  services = await startServices({ ownDatabase: false });
  directory = await mkdtemp(join(tmpdir(), 'gallant-dnd-'));
}, TEST_MS);
afterAll(async () => {
  await services?.close();
  await rm(directory, { recursive: true, force: true });
});

const admin = (...args: string[]): Promise<string> =>
  runTypeScript('scripts/admin.ts', ['dnd', ...args], {
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redis.url,
  });

test('a file of numbers becomes a register, once', async () => {
  const file = join(directory, 'numbers.csv');
  const numbers = Array.from({ length: 2_500 }, (_, i) => `0712${100_000 + i},"somebody"`);
  await writeFile(
    file,
    ['\uFEFFphone;name', ...numbers, '"+254 712 100 000"', '', 'nobody', '2.54712E+11'].join('\r\n'),
  );
  const importing = ['import', '--list', 'Kenya', '--file', file, '--country', 'KE'];
  const first = await admin(...importing);
  expect(first).toContain('line 2504: "nobody" is no mobile number');
  expect(first).toContain('line 2505: "2.54712E+11" is no mobile number');
  expect(first).toContain('Kenya: 2503 lines read, 2500 numbers added, 1 on it already, 2 refused.');
  expect(await admin(...importing)).toContain('0 numbers added, 2501 on it already, 2 refused.');
  expect(await admin('list')).toMatch(/Kenya.*KE.*marketing.*2500/);
});

test('what cannot be is said', async () => {
  await expect(admin('import', '--list', 'Kenya', '--file', join(directory, 'none.csv'))).rejects.toThrow(
    /no file/,
  );
  await expect(admin('create', '--country', 'KE')).rejects.toThrow(/name of the list/);
});
