import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

const WORDS: Record<string, string> = {
  FORBIDDEN: 'You are not allowed to do this.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  RATE_LIMITED: 'Too many requests. Wait a moment and try again.',
};

/** One sentence for a person; the technical side is in the server's log, by request id. */
export function failureText(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    const code = String(error.errors[0]?.extensions?.['code'] ?? '');
    return WORDS[code] ?? 'Something went wrong on our side. Nothing was changed; try again.';
  }
  if (ServerError.is(error))
    return `The server could not answer (${error.statusCode}). Try again in a moment.`;
  return 'The server cannot be reached. Check your connection and try again.';
}
