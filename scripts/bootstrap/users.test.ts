import { spawn, type ChildProcess } from 'node:child_process';
import { once as onceEvent } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from './processes.mjs';
import { enter, leave, liveUsers } from './users.mjs';

describe('users of shared services', () => {
  let dir: string;
  let other: ChildProcess;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gallant-users-'));
    other = spawn('sleep', ['600']);
    await onceEvent(other, 'spawn');
  });
  afterEach(async () => {
    other.kill('SIGKILL');
    await rm(dir, { recursive: true, force: true });
  });

  test('only the last one to leave is told so', () => {
    const second = identify(other.pid);
    enter(dir);
    enter(dir, second);
    expect(leave(dir)).toBe(false);
    expect(leave(dir, second)).toBe(true);
  });

  test('one that was killed does not count', async () => {
    enter(dir);
    enter(dir, identify(other.pid));
    expect(liveUsers(dir)).toHaveLength(2);
    other.kill('SIGKILL');
    await onceEvent(other, 'exit');
    expect(liveUsers(dir)).toEqual([identify()]);
    expect(leave(dir)).toBe(true);
  });

  test('a new process with an old pid is not the old one', () => {
    enter(dir, { pid: process.pid, startedAt: 'another boot:1' });
    expect(liveUsers(dir)).toEqual([]);
  });
});
