import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '../../app/ui/confirm-dialog.js';
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

/** A page that is loaded anew, or closed, has forgotten the file. */
function useWarning(begun: boolean): void {
  useEffect(() => {
    if (!begun) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [begun]);
}

/** The import's id is in the address, so a reload comes back to its progress. A file that is not ordered yet is asked about before it is dropped. */
export function ImportDialog({ importId, listId, onStarted, onClose }: ImportDialogProps) {
  const [begun, setBegun] = useState(false);
  const [asking, setAsking] = useState(false);
  const losing = begun && importId === null;
  useWarning(losing);
  const close = losing ? () => setAsking(true) : onClose;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={(_, reason) => {
        // A slip beside the window is no wish to leave it.
        if (!losing || reason !== 'backdropClick') close();
      }}
      aria-labelledby="import-title"
    >
      <DialogTitle id="import-title">Import contacts</DialogTitle>
      {importId ? (
        <ImportProgress id={importId} onClose={onClose} onAnother={() => onStarted('')} />
      ) : (
        <ImportWizard listId={listId} onStarted={onStarted} onBegun={setBegun} onClose={close} />
      )}
      <ConfirmDialog
        open={asking}
        title="Leave without importing?"
        confirm="Leave"
        danger
        busy={false}
        onConfirm={onClose}
        onClose={() => setAsking(false)}
      >
        The file and what you have chosen for it are forgotten. Nothing of it is among your contacts yet.
      </ConfirmDialog>
    </Dialog>
  );
}
