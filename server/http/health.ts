import { Router } from 'express';
import type { Core } from '../../core/core.js';
import { PLATFORM } from '../../core/database/work.js';
import type { Metrics } from '../metrics.js';

const WITHIN_MS = 2_000;
const NO_SUCH_TABLE = 1146;

export interface Health {
  core: Core;
  metrics: Metrics;
  /** Shutting down: a load balancer should look elsewhere. */
  isStopping(): boolean;
}

/** /healthz: the process lives. /readyz: it can work, or what is missing. /metrics: for Prometheus. */
export function health({ core, metrics, isStopping }: Health): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const missing = isStopping() ? ['stopping'] : await missingParts(core);
    response.status(missing.length === 0 ? 200 : 503).json({ ready: missing.length === 0, missing });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

/** Of `mysql`, `migrations` and `redis`, those that are not there. */
export async function missingParts(core: Core): Promise<string[]> {
  const [database, redis] = await Promise.all([databaseFault(core), redisFault(core)]);
  return [database, redis].filter((part) => part !== null);
}

async function databaseFault(core: Core): Promise<'mysql' | 'migrations' | null> {
  try {
    await within(core.read(PLATFORM, ({ sql }) => sql.rows('select id from account limit 1'), undefined));
    return null;
  } catch (error) {
    return (error as { errno?: number }).errno === NO_SUCH_TABLE ? 'migrations' : 'mysql';
  }
}

async function redisFault(core: Core): Promise<'redis' | null> {
  try {
    await within(core.redis.ping());
    return null;
  } catch {
    return 'redis';
  }
}

async function within<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('No answer')), WITHIN_MS);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
