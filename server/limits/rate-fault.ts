import { GraphQLError } from 'graphql';

/** `message` says which limit it is; `waitMs` is when it is worth trying again. */
export function rateFault(message: string, waitMs: number): GraphQLError {
  const retryAfter = secondsOf(waitMs);
  return new GraphQLError(`${message} Try again in ${retryAfter} s.`, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfter,
      http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
    },
  });
}

/** Whole seconds, never too few. */
export const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));
