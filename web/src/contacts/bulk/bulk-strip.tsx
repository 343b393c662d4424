import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import { useMay } from '../../accounts/viewer.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import type { BulkEditFactsFragment } from '../../gql/graphql.js';
import { BULK_STATES, bulkProgress } from './bulk-words.js';
import { useBulkMoves } from './bulk-moves.js';
import { isOver, useBulkEdit } from './use-bulk-edit.js';

interface StripProps {
  id: string;
  /** Another edit took its place: the one that undoes it */
  onStarted: (id: string) => void;
  onDismiss: () => void;
}

interface ButtonsProps {
  edit: BulkEditFactsFragment;
  busy: boolean;
  onCancel: () => void;
  onUndo: () => void;
  onDismiss: () => void;
}

function Buttons({ edit, busy, onCancel, onUndo, onDismiss }: ButtonsProps) {
  const writes = useMay('contacts:write');
  if (!isOver(edit)) {
    return writes ? (
      <Button size="small" color="inherit" loading={busy} onClick={onCancel}>
        Cancel
      </Button>
    ) : null;
  }
  return (
    <>
      {writes && edit.canUndo && (
        <Button size="small" loading={busy} onClick={onUndo}>
          Undo
        </Button>
      )}
      <IconButton size="small" onClick={onDismiss} aria-label="Dismiss">
        <Icon name="close" size={18} />
      </IconButton>
    </>
  );
}

function Bar({ state, done, total, summary }: BulkEditFactsFragment) {
  return (
    <LinearProgress
      variant={state === 'QUEUED' ? 'indeterminate' : 'determinate'}
      value={Math.min(100, (done / Math.max(1, total)) * 100)}
      aria-label={summary}
      sx={{ height: 8, borderRadius: 4 }}
    />
  );
}

/** A change of many contacts, as it goes on behind the page. */
export function BulkStrip({ id, onStarted, onDismiss }: StripProps) {
  const { current, error } = useBulkEdit(id);
  const { cancel, undo, busy, refusal, error: fault } = useBulkMoves(onStarted);
  if (!current) return <Failure error={error} />;
  const failed = current.state === 'FAILED';
  const fallen = refusal ?? (failed ? current.failure : null);
  return (
    <Box
      component="section"
      aria-label="Change of many contacts"
      sx={{
        display: 'grid',
        gap: 1,
        px: 2.5,
        py: 1.5,
        mb: { xs: 2, md: 3 },
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: '14px',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <Box role="status" sx={{ flex: '1 1 200px', typography: 'body2' }}>
          <Box component="span" sx={{ fontWeight: 620 }}>
            {current.summary}
          </Box>
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', typography: 'caption' }}>
            {BULK_STATES[current.state]}: {bulkProgress(current)}
            {current.undoneAt && '. Undone'}
          </Box>
        </Box>
        <Buttons
          edit={current}
          busy={busy}
          onCancel={() => cancel(id)}
          onUndo={() => void undo(id).catch(() => undefined)}
          onDismiss={onDismiss}
        />
      </Box>
      {!isOver(current) && <Bar {...current} />}
      {fallen && <Alert severity={failed ? 'error' : 'warning'}>{fallen}</Alert>}
      <Failure error={fault} />
    </Box>
  );
}
