import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Choice } from '../app/ui/choice.js';
import { Failure } from '../app/ui/failure.js';
import { FieldSet } from '../app/ui/field-set.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { Tick } from '../app/ui/tick.js';
import type { ExportFormat, ExportKind } from '../gql/graphql.js';
import { ExportState } from './export-row.js';
import { FORMATS } from './export-words.js';
import { useExport } from './use-export.js';
import { useStartExport } from './use-start-export.js';

const KINDS: { value: ExportKind; label: string; hint: string }[] = [
  {
    value: 'CAMPAIGN_REPORT',
    label: 'Report',
    hint: 'Its figures: what became of it, by country and by reason, and its cost.',
  },
  { value: 'MESSAGES', label: 'Messages', hint: 'Every message with its times, parts and price.' },
];

function Progress({ id }: { id: string }) {
  const { current, error } = useExport(id);
  return (
    <>
      <Failure error={error} />
      {current ? <ExportState file={current} /> : !error && <RowsSkeleton bare />}
    </>
  );
}

/** A campaign as a file. It goes on when this is closed, and is among the exports. */
export function ExportCampaignDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const [kind, setKind] = useState<ExportKind>('CAMPAIGN_REPORT');
  const [format, setFormat] = useState<ExportFormat>('CSV');
  const [exportId, setExportId] = useState<string | null>(null);
  const { start, busy, error, refusal } = useStartExport();
  const order = async () => setExportId(await start({ kind, format, campaignId }));
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="export-title">
      <DialogTitle id="export-title">Export this campaign</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.25 }}>
        {exportId ? (
          <Progress id={exportId} />
        ) : (
          <>
            <FieldSet legend="What">
              {KINDS.map(({ value, label, hint }) => (
                <Tick
                  key={value}
                  type="radio"
                  name="export-kind"
                  label={label}
                  hint={hint}
                  checked={kind === value}
                  onChange={() => setKind(value)}
                />
              ))}
            </FieldSet>
            <Choice
              label="As"
              value={format}
              options={FORMATS}
              onChoose={(next) => setFormat(next as ExportFormat)}
            />
          </>
        )}
        {refusal && <Alert severity="error">{refusal}</Alert>}
        <Failure error={error} />
      </DialogContent>
      <DialogActions>
        {exportId && (
          <Box sx={{ mr: 'auto', pl: 1, typography: 'caption', color: 'text.secondary' }}>
            It is among the exports of your contacts too.
          </Box>
        )}
        <Button onClick={onClose} color="inherit">
          Close
        </Button>
        {!exportId && (
          <Button variant="contained" loading={busy} onClick={() => void order().catch(() => undefined)}>
            Export
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
