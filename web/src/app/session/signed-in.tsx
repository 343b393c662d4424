import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ViewerQuery } from '../../accounts/viewer.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import { Shell } from '../shell/shell.js';
import { createClient } from './client.js';
import { ViewerFacts } from './grant.js';
import { useRuntime } from './runtime.js';
import type { Session } from './session.js';

/** A client that knows the viewer as well as the session does. */
function openClient(session: Session, connection: ReturnType<typeof useRuntime>['connection']) {
  const { client, close } = createClient(session, connection);
  const tell = () =>
    session.viewer && client.writeQuery({ query: ViewerQuery, data: { me: session.viewer } });
  tell();
  return { client, close, follow: () => session.subscribe(tell) };
}

function Frame() {
  const { session, connection } = useRuntime();
  const [{ client, close, follow }] = useState(() => openClient(session, connection));
  useEffect(follow, [follow]);
  useEffect(() => close, [close]);
  return (
    <ApolloProvider client={client}>
      <Shell />
    </ApolloProvider>
  );
}

/** Everything that needs a session. One client for one session and one account: whoever comes next starts with an empty cache. */
export function SignedInShell() {
  const { session } = useRuntime();
  const viewer = useSyncExternalStore(session.subscribe, () => session.viewer);
  const { account, user } = getFragmentData(ViewerFacts, viewer) ?? {};
  return <Frame key={`${account?.id} ${user?.id}`} />;
}
