import { env } from 'node:process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../core/core.js';
import { readConfig } from '../core/platform/config.js';
import { createLogger } from '../core/platform/logging.js';
import { startRedis } from '../scripts/bootstrap/services.mjs';
import { MASTER_KEY } from '../tests/support/master-key.js';
import { waitFor } from '../tests/support/wait-for.js';
import { startWorker } from './start-worker.js';

/** A worker in this process with a Redis of its own. */
async function startOne(dir: string) {
  const redis = await startRedis({ dir });
  const config = readConfig({
    ...env,
    REDIS_URL: redis.url,
    TOKEN_SECRET: 'a secret of forty characters for tests..',
    MASTER_KEY,
    OUTBOX_DIR: join(dir, 'outbox'),
    WORKER_PORT: '0',
  });
  const core = await openCore({
    config,
    log: createLogger('test', 'silent'),
    pool: { size: 4, together: true },
  });
  const worker = await startWorker(core, config);
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${worker.port}${path}`);
    return { status: answer.status, body: await answer.text() };
  };
  await waitFor('Redis to be there', async () => !(await ask('/readyz')).body.includes('redis'));
  return { redis, core, worker, ask };
}

describe('a worker whose Redis is away', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gallant-worker-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('says so, still tells its numbers, and ends when it is told to', async () => {
    const { redis, core, worker, ask } = await startOne(dir);
    expect((await ask('/metrics')).body).toContain('gallant_queue_depth{queue="bulk"} 0');
    await redis.stop();
    await waitFor('the worker to notice', async () => (await ask('/readyz')).body.includes('redis'));
    const { status, body } = await ask('/metrics');
    expect(status).toBe(200);
    expect(body).not.toContain('gallant_queue_depth{queue="bulk"}');
    await worker.stop();
    await core.close();
    await expect(ask('/healthz')).rejects.toThrow('fetch failed');
  });
});
