const WORDS: Record<string, string> = {
  FORBIDDEN: 'You are not allowed to do this.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  RATE_LIMITED: 'Too many requests. Wait a moment and try again.',
};

/** As far as Apollo's errors and our own are the same. Told by shape: this file is loaded before Apollo is. */
interface Failed {
  errors?: readonly { extensions?: Record<string, unknown> }[];
  statusCode?: number;
}

/** One sentence for a person; the technical side is in the server's log, by request id. */
export function failureText(error: unknown): string {
  const { errors = [], statusCode } = error as Failed;
  const [first] = errors;
  if (first) {
    return (
      WORDS[String(first.extensions?.['code'])] ??
      'Something went wrong on our side. Nothing was changed; try again.'
    );
  }
  if (statusCode !== undefined) return `The server could not answer (${statusCode}). Try again in a moment.`;
  return 'The server cannot be reached. Check your connection and try again.';
}
