import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { safeFault } from '../core/database/faults.js';
import { newId } from '../core/platform/id.js';
import type { Logger } from '../core/platform/logging.js';
import { Refusal } from '../core/platform/refusal.js';
import { LIMIT_EXCEEDED, asTokenFault, asVariablesFault } from './graphql-limits/limit-fault.js';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Apollo gives each error a code of its own; what was thrown here knows better which limit it is. */
const isOfLimit = ({ extensions: { code } }: GraphQLError): boolean =>
  code === LIMIT_EXCEEDED || code === 'RATE_LIMITED';

function innermost(error: GraphQLError): GraphQLError {
  const cause = asTokenFault(error.originalError instanceof GraphQLError ? error.originalError : error);
  return isOfLimit(cause) ? cause : error;
}

/** What else a client may know: which limit it is, and when to come back. */
const helpOf = ({ extensions: { limit, retryAfter } }: GraphQLError) => ({
  ...(limit !== undefined && { limit }),
  ...(retryAfter !== undefined && { retryAfter }),
});

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
  given: GraphQLError,
  log: Logger,
  suggestedCode?: unknown,
): GraphQLFormattedError {
  const errorId = newId();
  const error = asVariablesFault(innermost(given));
  const code = codeOf(error, isOfLimit(error) ? null : suggestedCode);
  const { path, locations } = given;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (code !== null) {
    log.info({ errorId, code }, 'refused');
    const help = isOfLimit(error) ? helpOf(error) : {};
    return { message: error.message, ...place, extensions: { code, errorId, ...help } };
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
