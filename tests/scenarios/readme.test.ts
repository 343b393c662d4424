import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const run = promisify(execFile);
const stack = useStack();

/** The fenced blocks of one language, in the order in which a reader meets them. */
async function blocks(language: string): Promise<string[]> {
  const readme = await readFile('README.md', 'utf8');
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    (match) => match[1] ?? '',
  );
}

describe('README', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gallant-readme-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('its examples do what it says, from the first to the last', async () => {
    await stack.startWorker();
    const server = await stack.startServer();
    const url = `http://127.0.0.1:${server.port}`;
    await waitFor('the server to be ready', async () => (await fetch(`${url}/readyz`)).ok);

    const shell = await blocks('sh');
    expect(shell.length).toBeGreaterThanOrEqual(5);
    const script = `set -euo pipefail\ncd ${dir}\n${shell.join('\n')}\nprintf 'TOKEN=%s CAMPAIGN=%s\\n' "$TOKEN" "$CAMPAIGN"\n`;
    const { stdout } = await run('bash', ['-c', script], {
      env: { ...process.env, URL: url },
      timeout: 60_000,
    });
    expect(stdout).not.toContain('"errors"');
    expect(stdout).toContain('"available":{"formatted":"500.00 KES"}');
    expect(stdout).toMatch(/"imported":2,"refused":1/);
    expect(stdout).toMatch(/"line":4/);
    expect(stdout).toMatch(/"recipients":2/);
    expect(stdout).toMatch(/"held":\{"formatted":"0.00 KES"\}/);
    const [, token = '', campaign = ''] = /TOKEN=(\S+) CAMPAIGN=(\S+)/.exec(stdout) ?? [];
    expect(campaign).toMatch(/^cmp_/);

    const [example = ''] = await blocks('js');
    const file = join(process.cwd(), '.data', `readme-${process.pid}.mjs`);
    await writeFile(file, example);
    try {
      const seen = await run(process.execPath, [file], {
        env: { ...process.env, URL: url, TOKEN: token, CAMPAIGN: campaign },
        timeout: 30_000,
      });
      expect(seen.stdout).toContain("state: 'DONE'");
      expect(seen.stdout).toContain('delivered: 2');
    } finally {
      await rm(file);
    }
  });
});
