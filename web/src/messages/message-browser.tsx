import { NetworkStatus } from '@apollo/client/core';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../app/part.js';
import { Choice } from '../app/ui/choice.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Listing } from '../app/ui/listing.js';
import { Panel } from '../app/ui/panel.js';
import { useLastLook } from '../app/ui/use-last-look.js';
import { MESSAGE_WORDS } from '../campaigns/states.js';
import { graphql } from '../gql/index.js';
import type { MessageState } from '../gql/graphql.js';
import { MessageRow } from './message-row.js';
import { MESSAGE_STATES } from './message-state.js';

const MessageDrawer = part(() => import('./message-drawer.js'), 'MessageDrawer');

const EVERY_MS = 4_000;

const Messages = graphql(`
  query Messages($filter: MessageFilter, $after: String) {
    messages(first: 25, filter: $filter, after: $after) {
      edges {
        cursor
        node {
          id
          ...MessageRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const OPTIONS = [
  { value: '', label: 'All states' },
  ...MESSAGE_STATES.map((state) => ({ value: state, label: MESSAGE_WORDS[state] })),
];

function NoMessages({ state }: { state: MessageState | null }) {
  return (
    <EmptyState
      icon="inbox"
      title={state ? `No message is ${MESSAGE_WORDS[state].toLowerCase()}` : 'No messages yet'}
    >
      {state ? 'Choose another state to see more.' : 'They appear here as soon as they are sent.'}
    </EmptyState>
  );
}

interface BrowserProps {
  title: string;
  /** Only this campaign's; every message of the account without it */
  campaignId?: string;
  state: MessageState | null;
  onState: (state: string | null) => void;
  /** States are changing: the first page is read again every few seconds, until one scrolls on */
  moving?: boolean;
}

/** Messages, newest first, page by page; each opens its story. */
export function MessageBrowser({ title, campaignId, state, onState, moving = false }: BrowserProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [scrolled, setScrolled] = useState(false);
  const { data, error, networkStatus, refetch, fetchMore } = useQuery(Messages, {
    variables: { filter: { ...(campaignId && { campaignId }), ...(state && { state }) } },
    notifyOnNetworkStatusChange: true,
    pollInterval: moving && !scrolled ? EVERY_MS : 0,
  });
  useLastLook(moving, refetch);
  const loading = networkStatus < NetworkStatus.ready && networkStatus !== NetworkStatus.poll;
  const more = (after: string | null) => {
    setScrolled(true);
    void fetchMore({ variables: { after } });
  };
  const refresh = () => {
    setScrolled(false);
    void refetch();
  };
  return (
    <Panel
      title={title}
      flush
      aside={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Button size="small" onClick={refresh} loading={networkStatus === NetworkStatus.refetch}>
            Refresh
          </Button>
          <Choice
            label="State"
            bare
            value={state ?? ''}
            options={OPTIONS}
            onChoose={(value) => onState(value || null)}
          />
        </Box>
      }
    >
      <Listing
        connection={data?.messages}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={more}
        renderRow={(message) => (
          <MessageRow
            key={message.id}
            message={message}
            onOpen={setOpen}
            compact={campaignId !== undefined}
          />
        )}
        empty={<NoMessages state={state} />}
      />
      {open && (
        <Suspense>
          <MessageDrawer key={open} id={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Panel>
  );
}
