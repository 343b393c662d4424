import type { GraphQLSchema } from 'graphql';
import type { Core } from '../../core/core.js';
import { leaveRedis } from '../../core/events/leave-redis.js';
import type { Limits } from '../../core/platform/limits.js';
import { OperationGate } from '../graphql-limits/operation-gate.js';
import { guardTries } from './guard-tries.js';
import { connectForLimits } from './limit-store.js';
import { RateLimits } from './rate-limits.js';
import { Tries } from './tries.js';

export interface OpenLimits {
  gate: OperationGate;
  close(): Promise<void>;
}

interface LimitParts {
  core: Core;
  schema: GraphQLSchema;
  limits: Limits;
  /** Hides names and addresses in Redis. */
  secret: string;
}

/** Everything of a server that counts. Puts the tries before the mutations of the schema. */
export async function openLimits({ core, schema, limits, secret }: LimitParts): Promise<OpenLimits> {
  const redis = await connectForLimits(core.redis);
  guardTries(schema, new Tries(redis, limits.tries, secret));
  return {
    gate: new OperationGate(schema, limits.document, new RateLimits(redis, limits.rate)),
    close: () => leaveRedis(redis),
  };
}
