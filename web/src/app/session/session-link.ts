import { ApolloLink } from '@apollo/client/link';
import { ServerError } from '@apollo/client/errors';
import { catchError, from, mergeMap, of, throwError, type Observable } from 'rxjs';
import type { Session } from './session.js';

const isRefused = (result: ApolloLink.Result): boolean =>
  'errors' in result && !!result.errors?.some((error) => error.extensions?.['code'] === 'UNAUTHENTICATED');

/**
 * Sends the token with every operation. An answer of UNAUTHENTICATED renews the session once and tries once
 * more; the second answer is passed on as it is. `renewed` runs in between: the WebSocket must connect anew.
 */
export const sessionLink = (session: Session, renewed: () => void): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const attempt = (): Observable<ApolloLink.Result> =>
      from(session.token()).pipe(
        mergeMap((token) => {
          operation.setContext(({ headers }) => ({
            headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
          }));
          return forward(operation);
        }),
      );
    const again = <T>(otherwise: () => Observable<T>): Observable<ApolloLink.Result | T> =>
      from(session.refresh()).pipe(
        mergeMap((signedIn) => {
          if (!signedIn) return otherwise();
          renewed();
          return attempt();
        }),
      );
    if (session.status !== 'signed-in') return attempt();
    return attempt().pipe(
      mergeMap((result) => (isRefused(result) ? again(() => of(result)) : of(result))),
      catchError((error: unknown) =>
        ServerError.is(error) && error.statusCode === 401
          ? again(() => throwError(() => error))
          : throwError(() => error),
      ),
    );
  });
