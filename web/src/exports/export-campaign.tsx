import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../app/part.js';
import { Icon } from '../app/ui/icons.js';

const ExportCampaignDialog = part(() => import('./export-campaign-dialog.js'), 'ExportCampaignDialog');

export function ExportCampaign({ campaignId }: { campaignId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Icon name="download" size={18} />}
        onClick={() => setOpen(true)}
      >
        Export
      </Button>
      <Suspense>
        {open && <ExportCampaignDialog campaignId={campaignId} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
