import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRuntime } from '../../app/session/runtime.js';
import { Icon } from '../../app/ui/icons.js';
import { saveBlob } from '../../app/ui/save-file.js';
import { useToast } from '../../app/ui/toast.js';

/** A plain link cannot carry the token, and an address must not. */
export function DownloadAudit() {
  const { session } = useRuntime();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    const token = await session.token();
    const answer = await fetch('/audit.csv', { headers: { authorization: `Bearer ${token ?? ''}` } });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    saveBlob(`audit-${new Date().toISOString().slice(0, 10)}.csv`, await answer.blob());
  };
  const go = () => {
    setBusy(true);
    void download()
      .catch(() => toast('The download failed. Try again in a moment.'))
      .then(() => setBusy(false));
  };
  return (
    <Button
      variant="outlined"
      color="inherit"
      loading={busy}
      startIcon={<Icon name="download" size={18} />}
      onClick={go}
    >
      Download as CSV
    </Button>
  );
}
