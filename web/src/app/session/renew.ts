import { print } from 'graphql';
import { graphql } from '../../gql/index.js';
import type { RefreshSessionMutation } from '../../gql/graphql.js';
import type { Grant } from './session.js';

const RefreshSession = graphql(`
  mutation RefreshSession {
    refreshSession(input: { delivery: COOKIE }) {
      __typename
      ... on Session {
        accessToken
        expiresAt
      }
    }
  }
`);

/** One tab at a time: two tabs trading in the same refresh token would look like a stolen one. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('gallant.refresh', work) : work();

/** Asks past Apollo's links, which themselves wait for this. */
export const renewByCookie = (): Promise<Grant | null> =>
  alone(async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: print(RefreshSession) }),
    });
    if (response.status >= 500) throw new Error(`The server answered ${response.status}`);
    const { data } = (await response.json()) as { data?: RefreshSessionMutation | null };
    return data && 'accessToken' in data.refreshSession ? data.refreshSession : null;
  });
