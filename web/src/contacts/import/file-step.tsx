import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { share } from '../../app/format.js';
import { TextLink } from '../../accounts/entry/text-link.js';
import { DropZone } from './drop-zone.js';
import { FileSummary } from './file-summary.js';
import type { StepProps } from './use-wizard.js';

function Sending({ sent }: { sent: number }) {
  return (
    <Box role="status">
      <LinearProgress
        variant="determinate"
        value={sent * 100}
        aria-label="Upload"
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Box sx={{ typography: 'caption', color: 'text.secondary', mt: 0.75 }}>
        {sent < 1 ? `Uploading, ${share(sent, 1)}` : 'Looking into the file'}
      </Box>
    </Box>
  );
}

export function FileStep({ wizard, onStep }: StepProps) {
  const { sending, check, choose, order } = wizard;
  return (
    <>
      <DropZone file={sending.file} onFile={choose} disabled={order.busy} />
      {sending.sent !== null && <Sending sent={sending.sent} />}
      {sending.uploadId !== null && check.preview === null && check.stale && <Sending sent={1} />}
      {check.preview && <FileSummary wizard={wizard} preview={check.preview} onStep={onStep} />}
      {!sending.file && (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          <TextLink to="/contacts/imports">Earlier imports</TextLink> keep their reports and their refused
          rows.
        </Box>
      )}
    </>
  );
}
