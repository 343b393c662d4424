import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { Failure } from '../../app/ui/failure.js';
import { ImportBar } from './import-bar.js';
import { ImportFigures } from './import-figures.js';
import { RefusedRows } from './refused-rows.js';
import { isOver, useImportProgress } from './use-import-progress.js';

/** Rows as they are read, and at the end the report of those that were refused. */
export function ImportProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { current, error, missing } = useImportProgress(id);
  const done = current !== null && isOver(current);
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2.5, minHeight: 160 }}>
        <Failure error={error} />
        {missing && <Alert severity="warning">There is no such import.</Alert>}
        {current && (
          <>
            <ImportBar contactImport={current} />
            <ImportFigures contactImport={current} />
            <RefusedRows contactImport={current} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {!done && (
          <Box sx={{ mr: 'auto', pl: 1, typography: 'caption', color: 'text.secondary' }}>
            It goes on when you close this.
          </Box>
        )}
        <Button variant={done ? 'contained' : 'text'} onClick={onClose}>
          {done ? 'Done' : 'Close'}
        </Button>
      </DialogActions>
    </>
  );
}
