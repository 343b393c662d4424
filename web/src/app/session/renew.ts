import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import { ask, AskFailed } from './ask.js';
import { SessionGrant } from './grant.js';
import type { Grant } from './session.js';

const RefreshSession = graphql(`
  mutation RefreshSession {
    refreshSession(input: { delivery: COOKIE }) {
      __typename
      ... on Session {
        ...SessionGrant
      }
    }
  }
`);

/** One tab at a time: two tabs trading in the same refresh token would look like a stolen one. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('gallant.refresh', work) : work();

/** Null when there is no session to renew; rejects when the server cannot say. */
export const renewByCookie = (): Promise<Grant | null> =>
  alone(async () => {
    try {
      const { refreshSession } = await ask(RefreshSession);
      return refreshSession.__typename === 'Session' ? getFragmentData(SessionGrant, refreshSession) : null;
    } catch (error) {
      if (
        error instanceof AskFailed &&
        error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')
      ) {
        return null;
      }
      throw error;
    }
  });
