import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { ago, atMoment } from '../../app/format.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Icon, type IconName } from '../../app/ui/icons.js';
import { Listing } from '../../app/ui/listing.js';
import { Panel } from '../../app/ui/panel.js';
import { useNow } from '../../app/ui/use-now.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { TimelineKind } from '../../gql/graphql.js';
import { MessageTag } from '../../messages/message-tag.js';

const Entry = graphql(`
  fragment TimelineRow on TimelineEntry {
    id
    kind
    at
    title
    detail
    message {
      id
      state
    }
  }
`);

const Timeline = graphql(`
  query ContactTimeline($id: ID!, $after: String) {
    contact(id: $id) {
      id
      timeline(first: 20, after: $after) {
        edges {
          cursor
          node {
            id
            ...TimelineRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const ICONS: Record<TimelineKind, IconName> = {
  ADDED: 'plus',
  IMPORTED: 'upload',
  CONSENT: 'shield',
  MESSAGE: 'send',
  REPLY: 'messages',
  CLICK: 'rocket',
  EDITED: 'edit',
};

const MINUTE = 60_000;

function TimelineRow(props: { entry: FragmentType<typeof Entry>; now: number }) {
  const { kind, at, title, detail, message } = getFragmentData(Entry, props.entry);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, px: 2.5, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ color: 'text.secondary', pt: 0.25 }}>
        <Icon name={ICONS[kind]} size={18} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, typography: 'body2' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, alignItems: 'center' }}>
          <Box component="span" sx={{ fontWeight: 620 }}>
            {title}
          </Box>
          {message && <MessageTag state={message.state} />}
        </Box>
        {detail && <Box sx={{ color: 'text.secondary' }}>{detail}</Box>}
      </Box>
      <Box
        component="time"
        dateTime={at}
        title={atMoment(at)}
        sx={{ typography: 'caption', color: 'text.secondary', whiteSpace: 'nowrap' }}
      >
        {ago(at, props.now)}
      </Box>
    </Box>
  );
}

/** What happened with a contact, the newest first. */
export function TimelinePanel({ contactId }: { contactId: string }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(Timeline, {
    variables: { id: contactId },
    notifyOnNetworkStatusChange: true,
  });
  const now = useNow(MINUTE);
  return (
    <Panel title="Timeline" flush>
      <Listing
        connection={data?.contact?.timeline}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={(after) => void fetchMore({ variables: { after } })}
        renderRow={(entry) => <TimelineRow key={entry.id} entry={entry} now={now} />}
        empty={<EmptyState icon="clock" title="Nothing has happened yet" />}
      />
    </Panel>
  );
}
