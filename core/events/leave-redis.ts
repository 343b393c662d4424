import type { Redis } from 'ioredis';

/** A Redis that is away is left without a word: a farewell would wait until it is back. */
export async function leaveRedis(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => undefined);
  redis.disconnect();
}
