import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import { ImportProgress } from './import-progress.js';
import { ImportWizard } from './import-wizard.js';

interface ImportDialogProps {
  /** An import under way; null to start one */
  importId: string | null;
  /** Proposed as the list to import into */
  listId: string | null;
  onStarted: (id: string) => void;
  onClose: () => void;
}

/** The import's id is in the address, so a reload comes back to its progress. */
export function ImportDialog({ importId, listId, onStarted, onClose }: ImportDialogProps) {
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="import-title">
      <DialogTitle id="import-title">Import contacts</DialogTitle>
      {importId ? (
        <ImportProgress id={importId} onClose={onClose} onAnother={() => onStarted('')} />
      ) : (
        <ImportWizard listId={listId} onStarted={onStarted} onClose={onClose} />
      )}
    </Dialog>
  );
}
