import { spawn } from 'node:child_process';
import { once as onceEvent } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { identify, type ProcessIdentity } from './processes.mjs';

describe('withLock', () => {
  let dir: string;
  let path: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gallant-lock-'));
    path = join(dir, 'deep', 'lock');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  test('lets one in at a time, and tells the others who is inside', async () => {
    let inside = 0;
    let most = 0;
    const holders: ProcessIdentity[] = [];
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise(setImmediate);
      inside -= 1;
    };
    const options = { onWait: (holder: ProcessIdentity) => holders.push(holder) };
    await Promise.all(Array.from({ length: 5 }, () => withLock(path, options, work)));
    expect(most).toBe(1);
    expect(holders).toHaveLength(4);
    expect(holders[0]).toMatchObject({ pid: process.pid });
    expect(existsSync(path)).toBe(false);
  });

  test('is given back when the work fails', async () => {
    const fails = withLock(path, {}, () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    expect(await withLock(path, {}, () => 'in')).toBe('in');
  });

  test('is taken over from a process that was killed', async () => {
    await withLock(path, {}, () => undefined);
    const child = spawn('sleep', ['600']);
    const holder = identify(child.pid);
    child.kill('SIGKILL');
    await onceEvent(child, 'exit');
    writeFileSync(path, JSON.stringify(holder));
    expect(await withLock(path, {}, () => 'in')).toBe('in');
  });

  test('is taken over when the pid belongs to somebody else by now', async () => {
    await withLock(path, {}, () => undefined);
    writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: 'another boot:1' }));
    expect(await withLock(path, {}, () => 'in')).toBe('in');
  });

  test('is taken over when its file is damaged', async () => {
    await withLock(path, {}, () => undefined);
    writeFileSync(path, '{"pid":');
    expect(await withLock(path, {}, () => 'in')).toBe('in');
  });

  test('one stale lock is inherited by one of many', async () => {
    await withLock(path, {}, () => undefined);
    writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: 'another boot:1' }));
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(path, {}, work)));
    expect(most).toBe(1);
  });

  test('waiting ends when it is aborted, and the holder keeps the lock', async () => {
    const abort = new AbortController();
    await withLock(path, {}, async () => {
      const waiting = withLock(path, { signal: abort.signal, onWait: () => abort.abort() }, () => 'in');
      await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
      expect(existsSync(path)).toBe(true);
    });
  });
});
