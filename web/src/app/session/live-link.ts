import { ApolloLink } from '@apollo/client/link';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { defer, mergeMap, retry, throwError, timer } from 'rxjs';
import type { Session } from './session.js';

/** What carries subscriptions, once it is there. */
export interface Line {
  link: ApolloLink;
  /** Drops the connection; whoever listens is connected anew, with the token of then. */
  terminate(): void;
  dispose(): unknown;
}

const AGAIN_MS = 2_500;

/** The server has said no: asking again changes nothing. */
const isRefusal = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  !error.errors.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR');

/**
 * Subscriptions over a line that is opened with the first of them. One that ends with a fault, as when the database was
 * away while it began, is begun again for as long as somebody listens: a page must not go quiet without a word.
 */
export function liveLink(session: Session, openLine: () => Promise<Line>) {
  let line: Promise<Line> | null = null;
  const open = (): Promise<Line> =>
    (line ??= openLine().catch((error: unknown) => {
      line = null;
      throw error;
    }));
  const link = new ApolloLink((operation, forward) =>
    defer(open).pipe(
      mergeMap((opened) => opened.link.request(operation, forward)),
      retry({
        delay: (error) =>
          isRefusal(error) || session.status !== 'signed-in' ? throwError(() => error) : timer(AGAIN_MS),
      }),
    ),
  );
  const whenOpen = (act: (opened: Line) => unknown): void => void line?.then(act).catch(() => undefined);
  return {
    link,
    terminate: () => whenOpen((opened) => opened.terminate()),
    dispose: () => whenOpen((opened) => opened.dispose()),
  };
}
