import { ApolloClient, gql } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { jest } from '@jest/globals';
import { NEVER, concat, of, throwError, type Observable } from 'rxjs';
import { liveLink } from './live-link.js';
import { Session } from './session.js';

const refused = (code: string) =>
  throwError(() => new CombinedGraphQLErrors({ errors: [{ message: 'No.', extensions: { code } }] }));

/** A line whose subscriptions behave as told, one after the other. */
function stand(behaviours: Observable<ApolloLink.Result>[], openings: (() => void)[] = []) {
  const session = new Session(() => Promise.resolve(null));
  session.accept({ accessToken: 'a', expiresAt: '2999-01-01T00:00:00Z' });
  let begun = 0;
  const live = liveLink(session, async () => {
    openings.shift()?.();
    const link = new ApolloLink(() => behaviours[begun++] ?? NEVER);
    return { link, terminate: jest.fn(), dispose: jest.fn() };
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: live.link });
  const seen: unknown[] = [];
  client
    .subscribe<{ beat: number }>({
      query: gql`
        subscription Beat {
          beat
        }
      `,
    })
    .subscribe(({ data, error }) => seen.push(data?.beat ?? error));
  return { seen, begun: () => begun, later: () => jest.advanceTimersByTimeAsync(2_500) };
}

const offline = () => {
  throw new TypeError('Failed to fetch dynamically imported module');
};

const beat = (value: number) => concat(of({ data: { beat: value } }), NEVER);

describe('a subscription', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('that ends with a fault of the server is begun again', async () => {
    const { seen, begun, later } = stand([
      refused('INTERNAL_SERVER_ERROR'),
      throwError(() => new Error('Socket closed with event 1011')),
      beat(3),
    ]);
    await later();
    await later();
    expect(begun()).toBe(3);
    expect(seen).toEqual([3]);
  });

  test('that is refused is not', async () => {
    const { seen, begun, later } = stand([refused('NOT_FOUND'), beat(2)]);
    await later();
    await later();
    expect(begun()).toBe(1);
    expect(seen).toHaveLength(1);
  });

  test('waits until its code can be loaded', async () => {
    const { seen, later } = stand([beat(1)], [offline]);
    await later();
    expect(seen).toEqual([1]);
  });
});
