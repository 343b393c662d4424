import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { safeFault } from '../core/database/faults.js';
import { newId } from '../core/platform/id.js';
import type { Logger } from '../core/platform/logging.js';
import { Refusal } from '../core/platform/refusal.js';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Null for a bug, which is nobody's business. */
function codeOf(error: GraphQLError, suggested: unknown): string | null {
  const { originalError } = error;
  if (originalError instanceof Refusal) return 'BAD_USER_INPUT';
  if (originalError != null && !(originalError instanceof GraphQLError)) return null;
  const code = error.extensions.code ?? suggested;
  if (code === INTERNAL) return null;
  return typeof code === 'string' ? code : 'BAD_USER_INPUT';
}

/**
 * What a client may know of an error. Bugs are masked; every error has an id that is in the log, beside what must not
 * leave the house.
 */
export function publicError(
  error: GraphQLError,
  log: Logger,
  suggestedCode?: unknown,
): GraphQLFormattedError {
  const errorId = newId();
  const code = codeOf(error, suggestedCode);
  const { path, locations } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (code !== null) {
    log.debug({ errorId, code }, 'a request was refused');
    return { message: error.message, ...place, extensions: { code, errorId } };
  }
  const cause = error.originalError ?? error;
  log.error({ errorId, path: path?.join('.'), fault: safeFault(cause), at: placeOf(cause) }, 'a bug');
  const message = 'Something went wrong on our side. Tell us the errorId if it happens again.';
  return { message, ...place, extensions: { code: INTERNAL, errorId } };
}

/** The lines of a stack that say where, without its first, which may hold data of customers. */
const placeOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());

export const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('Unexpected', {
        originalError: error instanceof Error ? error : new Error(String(error)),
      });
