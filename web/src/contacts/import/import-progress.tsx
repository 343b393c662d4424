import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { May } from '../../accounts/may.js';
import { Failure } from '../../app/ui/failure.js';
import { CancelImport } from './cancel-import.js';
import { ImportBar } from './import-bar.js';
import { ImportFigures } from './import-figures.js';
import { ImportOutcome } from './import-outcome.js';
import { RefusedRows } from './refused-rows.js';
import { isOver, useImportProgress } from './use-import-progress.js';

interface ProgressProps {
  id: string;
  onClose: () => void;
  /** To the first step, with another file */
  onAnother: () => void;
}

function ProgressActions(props: ProgressProps & { running: boolean; done: boolean }) {
  const { id, running, done, onClose, onAnother } = props;
  return (
    <DialogActions sx={{ flexWrap: 'wrap' }}>
      {running && (
        <Box sx={{ mr: 'auto', pl: 1, flex: '1 1 150px', typography: 'caption', color: 'text.secondary' }}>
          It goes on when you close this.
        </Box>
      )}
      <May use="contacts:write">
        {running && <CancelImport id={id} />}
        {done && (
          <Button color="inherit" onClick={onAnother}>
            Import another file
          </Button>
        )}
      </May>
      <Button variant={done ? 'contained' : 'text'} onClick={onClose}>
        {done ? 'Done' : 'Close'}
      </Button>
    </DialogActions>
  );
}

/** Rows as they are read, and at the end the report of those that were refused. */
export function ImportProgress(props: ProgressProps) {
  const { current, error, missing } = useImportProgress(props.id);
  const done = current !== null && isOver(current);
  return (
    <>
      <DialogContent
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5, minHeight: 160 }}
      >
        <Failure error={error} />
        {missing && <Alert severity="warning">There is no such import.</Alert>}
        {current && (
          <>
            <ImportBar contactImport={current} />
            <ImportFigures contactImport={current} />
            <ImportOutcome contactImport={current} />
            <RefusedRows contactImport={current} />
          </>
        )}
      </DialogContent>
      <ProgressActions running={current !== null && !done} done={done} {...props} />
    </>
  );
}
