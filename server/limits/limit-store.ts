import { once } from 'node:events';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { Core } from '../../core/core.js';

export type Redis = Core['redis'];

/** A Redis that takes longer is taken for one that is away. */
const ANSWERS_WITHIN_MS = 250;

/** So many points, in a window of so many seconds that begins with the first of them. */
export interface Allowance {
  /** Unlike that of any other allowance. */
  name: string;
  points: number;
  seconds: number;
}

/** A connection of its own: what waits for Redis to come back must not keep a request waiting. */
export async function connectForLimits(redis: Redis): Promise<Redis> {
  const own = redis.duplicate({
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWERS_WITHIN_MS,
  });
  own.on('error', () => undefined);
  // what is counted before it stands would be counted by this server alone
  await once(own, 'ready', { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).catch(() => undefined);
  return own;
}

/** Counted in Redis for all servers; while it is away each server counts for itself. */
export const countIn = (redis: Redis, { name, points, seconds }: Allowance): RateLimiterRedis =>
  new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `gallant:limit:${name}`,
    points,
    duration: seconds,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  });
