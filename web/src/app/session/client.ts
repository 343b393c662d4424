import { ApolloClient } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import type { Connection } from './connection.js';
import type { Session } from './session.js';
import { sessionLink } from './session-link.js';

const cache = () =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          contacts: relayStylePagination(['filter']),
          contactLists: relayStylePagination([]),
          campaigns: relayStylePagination(['state']),
          messages: relayStylePagination(['filter']),
          ledgerEntries: relayStylePagination([]),
        },
      },
      CampaignProgress: { keyFields: ['campaignId'] },
      Wallet: { keyFields: [] },
      AccountTotals: { keyFields: [] },
      Viewer: { keyFields: [] },
    },
  });

/** A ping without a pong for this long is a dead line, which a browser alone may notice after minutes. */
const PONG_MS = 6_000;

/** Opens with the first subscription, sends a fresh token at each connect, and takes every subscription up again after a loss. */
const openSocket = (session: Session, connection: Connection): Socket => {
  let pongOverdue: ReturnType<typeof setTimeout> | undefined;
  const socket = createSocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: async () => ({ authorization: `Bearer ${(await session.token()) ?? ''}` }),
    retryAttempts: Infinity,
    shouldRetry: () => session.status === 'signed-in',
    retryWait: (retries) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(500 * 2 ** retries, 8_000) * (0.7 + Math.random() * 0.6)),
      ),
    keepAlive: 12_000,
    on: {
      connected: () => connection.opened(),
      closed: (event) => {
        clearTimeout(pongOverdue);
        connection.closed((event as CloseEvent).code === 1000 || session.status !== 'signed-in');
      },
      ping: (received) => {
        if (!received) pongOverdue = setTimeout(() => socket.terminate(), PONG_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongOverdue);
      },
    },
  });
  return socket;
};

const isSubscription = (operation: ApolloLink.Operation): boolean =>
  operation.operationType === 'subscription';

/** `close` ends the live connection and forgets what was read. */
export function createClient(
  session: Session,
  connection: Connection,
): { client: ApolloClient; close: () => void } {
  const socket = openSocket(session, connection);
  const client = new ApolloClient({
    cache: cache(),
    link: ApolloLink.from([
      sessionLink(session, () => socket.terminate()),
      ApolloLink.split(isSubscription, new GraphQLWsLink(socket), new HttpLink({ uri: '/graphql' })),
    ]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  const close = () => {
    void socket.dispose();
    client.stop();
  };
  return { client, close };
}
