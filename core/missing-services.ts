import type { Core } from './core.js';

const ANSWER_WITHIN_MS = 2_000;

/** The services that do not answer, by name; empty when all do. */
export async function missingServices(core: Pick<Core, 'orm' | 'redis'>): Promise<string[]> {
  const checks: Record<string, Promise<unknown>> = {
    mysql: core.orm.em.fork().execute('select 1'),
    redis: core.redis.ping(),
  };
  const missing: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('late')), ANSWER_WITHIN_MS);
    await Promise.race([check, late.promise]).catch(() => missing.push(name));
    clearTimeout(timer);
  }
  return missing;
}
