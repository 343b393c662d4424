import { ApolloClient } from '@apollo/client/core';
import { InMemoryCache, type FieldReadFunction } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { HttpLink } from '@apollo/client/link/http';
import { relayStylePagination } from '@apollo/client/utilities';
import type { Connection } from './connection.js';
import { liveLink } from './live-link.js';
import type { Session } from './session.js';
import { sessionLink } from './session-link.js';

/** What has been read in one place needs no question by its id in another. */
const known = (__typename: string): FieldReadFunction => {
  return (before, { args, toReference }) =>
    before === undefined ? toReference({ __typename, id: args?.['id'] as string }) : before;
};

const cache = () =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          contactLists: relayStylePagination(['search']),
          tags: relayStylePagination(['search']),
          bulkEdits: relayStylePagination([]),
          consentHistory: relayStylePagination(['msisdn']),
          contactImports: relayStylePagination([]),
          segments: relayStylePagination(['search']),
          contactList: known('ContactList'),
          tag: known('Tag'),
          segment: known('Segment'),
          exports: relayStylePagination([]),
          privacyRequests: relayStylePagination([]),
          retentionRuns: relayStylePagination([]),
          suppressions: relayStylePagination(['search']),
          campaigns: relayStylePagination(['state']),
          messages: relayStylePagination(['filter']),
          ledgerEntries: relayStylePagination([]),
          auditLog: relayStylePagination(['filter']),
          operatorAccounts: relayStylePagination(['search']),
        },
      },
      Contact: { fields: { timeline: relayStylePagination([]) } },
      Campaign: { fields: { leftOut: relayStylePagination(['reason']) } },
      ConsentSettings: { keyFields: [] },
      RetentionRule: { keyFields: ['kind'] },
      CampaignProgress: { keyFields: ['campaignId'] },
      Wallet: { keyFields: [] },
      AccountTotals: { keyFields: [] },
      Viewer: { keyFields: [] },
      Security: { keyFields: [] },
      Member: { keyFields: ['user', ['id']] },
    },
  });

const isSubscription = (operation: ApolloLink.Operation): boolean =>
  operation.operationType === 'subscription';

/** `close` ends the live connection and forgets what was read. */
export function createClient(
  session: Session,
  connection: Connection,
): { client: ApolloClient; close: () => void } {
  const live = liveLink(session, async () => (await import('./socket.js')).openSocket(session, connection));
  const client = new ApolloClient({
    cache: cache(),
    link: ApolloLink.from([
      sessionLink(session, live.terminate),
      ApolloLink.split(isSubscription, live.link, new HttpLink({ uri: '/graphql' })),
    ]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  const close = () => {
    live.dispose();
    client.stop();
  };
  return { client, close };
}
