import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { identify, isAlive, within } from './processes.mjs';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const INSTANCE = new URL('./instance.mjs', import.meta.url).href;

/** Opens the instance, says what it got, and closes it when it is told to. */
const USER = `
  import { openInstance } from ${JSON.stringify(INSTANCE)};
  const instance = await openInstance(process.argv[1], 'test', { signal: new AbortController().signal });
  console.log(JSON.stringify(instance.env));
  process.stdin.once('data', async () => {
    await instance.close();
    process.exit(0);
  });`;

interface User {
  child: ChildProcess;
  env: Record<
    'DATABASE_URL' | 'REDIS_URL' | 'TOKEN_SECRET' | 'MASTER_KEY' | 'DATABASE_PID' | 'REDIS_PID',
    string
  >;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

const services = ({ env }: User) => [env.DATABASE_PID, env.REDIS_PID].map((pid) => identify(Number(pid)));

describe('an instance of the services', () => {
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'gallant-instance-'));
    symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
    await mkdir(join(root, 'scripts'));
    await writeFile(
      join(root, 'scripts', 'migrate.ts'),
      `import { appendFileSync } from 'node:fs';\nappendFileSync('migrated', 'once\\n');\n`,
    );
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  async function open(): Promise<User> {
    const given = ['DATABASE_URL', 'REDIS_URL', 'TOKEN_SECRET', 'MASTER_KEY', 'MASTER_KEY_FILE'];
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !given.includes(name)));
    const child = spawn(process.execPath, ['--input-type=module', '-e', USER, root], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env,
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const exited = once(child, 'exit');
    return {
      child,
      env: JSON.parse(line) as User['env'],
      async leave() {
        child.stdin.write('\n');
        await exited;
      },
      async kill() {
        child.kill('SIGKILL');
        await exited;
      },
    };
  }

  test('is shared, stays while somebody uses it, and stops with the last', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(second.env).toEqual(first.env);
    const both = services(first);
    await first.leave();
    expect(both.map(isAlive)).toEqual([true, true]);
    await second.leave();
    expect(both.map(isAlive)).toEqual([false, false]);
  }, 60_000);

  test('that a killed user left running is taken over, and stopped in the end', async () => {
    const killed = await open();
    await killed.kill();
    const next = await open();
    expect(next.env).toEqual(killed.env);
    const both = services(next);
    await next.leave();
    expect(await within(20_000, () => !both.some(isAlive))).toBe(true);
  }, 60_000);

  test('is migrated once, and keeps its secrets', async () => {
    const user = await open();
    expect(user.env.TOKEN_SECRET).toMatch(/^\w{32,}$/);
    expect(user.env.TOKEN_SECRET).toBe(readFileSync(join(root, '.data', 'test', 'token.secret'), 'utf8'));
    expect(Buffer.from(user.env.MASTER_KEY, 'base64')).toHaveLength(32);
    expect(user.env.MASTER_KEY).toBe(readFileSync(join(root, '.data', 'test', 'master.key'), 'utf8'));
    expect(readFileSync(join(root, 'migrated'), 'utf8')).toBe('once\n');
    await user.leave();
  }, 60_000);
});
