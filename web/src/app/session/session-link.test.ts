import { ApolloClient, gql } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { jest } from '@jest/globals';
import { of } from 'rxjs';
import { Session, type Grant } from './session.js';
import { sessionLink } from './session-link.js';

const grant = (accessToken: string): Grant => ({ accessToken, expiresAt: '2999-01-01T00:00:00Z' });

/** A server that knows one token. */
function stand(options: { valid: string; renew: () => Promise<Grant | null> }) {
  const session = new Session(options.renew);
  session.accept(grant('stale'));
  const seen: string[] = [];
  const renewed = jest.fn();
  const server = new ApolloLink((operation) => {
    const token = String(operation.getContext()['headers']?.authorization ?? '');
    seen.push(token);
    return token === `Bearer ${options.valid}`
      ? of({ data: { __typename: 'Query', me: 'Wanjiru' } })
      : of({ data: null, errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] });
  });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([sessionLink(session, renewed), server]),
  });
  const ask = () =>
    client.query({
      query: gql`
        query Me {
          me
        }
      `,
      fetchPolicy: 'no-cache',
    });
  return { session, seen, renewed, ask };
}

describe('session link', () => {
  test('a refused token is renewed, and the operation tried again', async () => {
    const { ask, seen, renewed } = stand({ valid: 'fresh', renew: () => Promise.resolve(grant('fresh')) });
    expect((await ask()).data).toEqual({ __typename: 'Query', me: 'Wanjiru' });
    expect(seen).toEqual(['Bearer stale', 'Bearer fresh']);
    expect(renewed).toHaveBeenCalledTimes(1);
  });

  test('it is tried again once, not for ever', async () => {
    const { ask, seen } = stand({ valid: 'never', renew: () => Promise.resolve(grant('fresh')) });
    await expect(ask()).rejects.toBeInstanceOf(CombinedGraphQLErrors);
    expect(seen).toEqual(['Bearer stale', 'Bearer fresh']);
  });

  test('several operations refused at once renew the session once', async () => {
    const renew = jest.fn(() => Promise.resolve(grant('fresh')));
    const { ask } = stand({ valid: 'fresh', renew });
    await Promise.all([ask(), ask(), ask()]);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  test('a session that cannot be renewed is over, and the refusal is passed on', async () => {
    const { ask, session } = stand({ valid: 'fresh', renew: () => Promise.resolve(null) });
    await expect(ask()).rejects.toBeInstanceOf(CombinedGraphQLErrors);
    expect(session.status).toBe('anonymous');
  });
});
