import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Shell } from '../shell/shell.js';
import { createClient } from './client.js';
import { useRuntime } from './runtime.js';

/** Everything that needs a session. One client for one session: the next person starts with an empty cache. */
export function SignedInShell() {
  const { session, connection } = useRuntime();
  const [{ client, close }] = useState(() => createClient(session, connection));
  useEffect(() => close, [close]);
  return (
    <ApolloProvider client={client}>
      <Shell />
    </ApolloProvider>
  );
}
