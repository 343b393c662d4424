import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Alert from '@mui/material/Alert';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMay } from '../../accounts/viewer.js';
import { atMoment } from '../../app/format.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Listing } from '../../app/ui/listing.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import { BULK_STATES, bulkProgress } from './bulk-words.js';
import { useBulkMoves } from './bulk-moves.js';
import { BulkEditFacts, isOver } from './use-bulk-edit.js';

const BulkEdits = graphql(`
  query BulkEdits($after: String) {
    bulkEdits(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...BulkEditFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface HistoryProps {
  /** One to be followed on the page: an undoing, or one under way */
  onFollow: (bulkEditId: string) => void;
  onClose: () => void;
}

/** Changes of many contacts, the newest first, and the way back where there is one. */
export function BulkHistory({ onFollow, onClose }: HistoryProps) {
  const { data, error, loading, refetch, fetchMore } = useQuery(BulkEdits, {
    notifyOnNetworkStatusChange: true,
  });
  const follow = (id: string) => {
    onFollow(id);
    onClose();
  };
  const { undo, busy, refusal, error: fault } = useBulkMoves(follow);
  const writes = useMay('contacts:write');
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="bulk-history-title">
      <DialogTitle id="bulk-history-title">Changes of many contacts</DialogTitle>
      <DialogContent sx={{ px: 0 }}>
        {refusal && (
          <Alert severity="warning" sx={{ mx: 3, mb: 1 }}>
            {refusal}
          </Alert>
        )}
        <Failure error={fault} />
        <Listing
          connection={data?.bulkEdits}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(node) => {
            const edit = getFragmentData(BulkEditFacts, node);
            return (
              <Box
                key={edit.id}
                sx={{ display: 'flex', gap: 1.5, px: 3, py: 1.25, borderTop: 1, borderColor: 'divider' }}
              >
                <Box sx={{ flex: 1, minWidth: 0, typography: 'body2' }}>
                  <Box sx={{ fontWeight: 620 }}>{edit.summary}</Box>
                  <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                    {BULK_STATES[edit.state]}: {bulkProgress(edit)}, {atMoment(edit.createdAt)}
                    {edit.undoneAt && `; undone ${atMoment(edit.undoneAt)}`}
                  </Box>
                  {edit.failure && (
                    <Box sx={{ typography: 'caption', color: 'error.main' }}>{edit.failure}</Box>
                  )}
                </Box>
                {!isOver(edit) && (
                  <Button size="small" onClick={() => follow(edit.id)}>
                    Show
                  </Button>
                )}
                {writes && edit.canUndo && (
                  <Button
                    size="small"
                    loading={busy}
                    aria-label={`Undo: ${edit.summary}`}
                    onClick={() => void undo(edit.id).catch(() => undefined)}
                  >
                    Undo
                  </Button>
                )}
              </Box>
            );
          }}
          empty={
            <EmptyState icon="edit" title="Nothing yet">
              Tick contacts, and choose what to do with all of them.
            </EmptyState>
          }
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit">
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
