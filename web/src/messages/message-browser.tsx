import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { Choice } from '../app/ui/choice.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Failure } from '../app/ui/failure.js';
import { LoadMore } from '../app/ui/load-more.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { MESSAGE_WORDS } from '../campaigns/states.js';
import { graphql } from '../gql/index.js';
import type { MessageState } from '../gql/graphql.js';
import { MessageRow } from './message-row.js';
import { MESSAGE_STATES } from './message-state.js';

const MessageDrawer = lazy(async () => ({ default: (await import('./message-drawer.js')).MessageDrawer }));

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

interface BrowserProps {
  title: string;
  /** Only this campaign's; every message of the account without it */
  campaignId?: string;
  state: MessageState | null;
  onState: (state: string | null) => void;
}

/** Messages, newest first, page by page; each opens its story. */
export function MessageBrowser({ title, campaignId, state, onState }: BrowserProps) {
  const [open, setOpen] = useState<string | null>(null);
  const filter = { ...(campaignId && { campaignId }), ...(state && { state }) };
  const { data, error, loading, refetch, fetchMore } = useQuery(Messages, {
    variables: { filter },
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.messages;
  return (
    <Panel
      title={title}
      flush
      aside={
        <Box
          sx={{
            display: 'flex',
            gap: 1,
            alignItems: 'center',
            '& label': { position: 'absolute', clipPath: 'inset(50%)' },
            '& .MuiBox-root': { mb: 0 },
          }}
        >
          <Button size="small" onClick={() => void refetch()} loading={loading && page !== undefined}>
            Refresh
          </Button>
          <Choice
            label="State"
            value={state ?? ''}
            options={OPTIONS}
            onChoose={(value) => onState(value || null)}
          />
        </Box>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {!page && loading && <RowsSkeleton />}
      {page?.edges.map(({ node }) => (
        <MessageRow key={node.id} message={node} onOpen={setOpen} />
      ))}
      {page?.edges.length === 0 && (
        <EmptyState
          icon="inbox"
          title={state ? `No message is ${MESSAGE_WORDS[state].toLowerCase()}` : 'No messages yet'}
        >
          {state ? 'Choose another state to see more.' : 'They appear here as soon as they are sent.'}
        </EmptyState>
      )}
      {page && (
        <LoadMore
          hasMore={page.pageInfo.hasNextPage}
          loading={loading}
          onMore={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}
        />
      )}
      {open && (
        <Suspense>
          <MessageDrawer key={open} id={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Panel>
  );
}
