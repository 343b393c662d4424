import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, once } from './stamps.mjs';

const fail = () => Promise.reject(new Error('no'));

describe('stamps', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gallant-stamps-'));
    await mkdir(join(dir, 'web', 'src'), { recursive: true });
    await writeFile(join(dir, 'web', 'src', 'a.ts'), 'one');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  test('the hash follows contents, names, the salt and what appears', async () => {
    const seen = [hashOf(dir, ['web']), hashOf(dir, ['web'], 'arm64')];
    await writeFile(join(dir, 'web', 'src', 'a.ts'), 'two');
    seen.push(hashOf(dir, ['web']));
    await rename(join(dir, 'web', 'src', 'a.ts'), join(dir, 'web', 'src', 'b.ts'));
    seen.push(hashOf(dir, ['web']));
    await writeFile(join(dir, 'lock'), '');
    seen.push(hashOf(dir, ['web', 'lock']));
    expect(new Set(seen).size).toBe(5);
  });

  test('what a build leaves behind does not change it', async () => {
    const before = hashOf(dir, ['web', 'missing']);
    await mkdir(join(dir, 'web', 'dist'));
    await writeFile(join(dir, 'web', 'dist', 'index.html'), 'built');
    expect(hashOf(dir, ['web', 'missing'])).toBe(before);
  });

  test('work is done once for a value, and again after a failure', async () => {
    const stamp = join(dir, 'made', 'stamp');
    const done: string[] = [];
    const work = (name: string) => () => void done.push(name);
    expect(await once(stamp, 'v1', work('first'))).toBe(true);
    expect(await once(stamp, 'v1', work('again'))).toBe(false);
    await expect(once(stamp, 'v2', fail)).rejects.toThrow('no');
    expect(await once(stamp, 'v1', work('after a failure'))).toBe(true);
    expect(done).toEqual(['first', 'after a failure']);
  });
});
