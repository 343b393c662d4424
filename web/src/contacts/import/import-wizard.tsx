import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useEffect, useState } from 'react';
import { Failure } from '../../app/ui/failure.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { FileStep } from './file-step.js';
import { OptionsStep } from './options-step.js';
import { STEPS, WizardSteps, type Step } from './wizard-steps.js';
import { useWizard, type Wizard } from './use-wizard.js';

interface WizardProps {
  listId: string | null;
  onStarted: (id: string) => void;
  /** Whether there is something to lose now */
  onBegun: (begun: boolean) => void;
  onClose: () => void;
}

/** What stands in the way, whichever step one is at. */
function WizardFaults({ wizard: { sending, order, check, missing } }: { wizard: Wizard }) {
  const refusal = sending.refusal ?? order.refusal;
  return (
    <>
      {refusal && <Alert severity="error">{refusal}</Alert>}
      {check.refusal && <Alert severity="warning">{check.refusal}</Alert>}
      {check.preview !== null && missing && (
        <Box role="status" sx={{ typography: 'body2', color: 'warning.main' }}>
          {missing}
        </Box>
      )}
      <Failure error={check.error} onRetry={check.retry} />
      <Failure error={order.error} />
    </>
  );
}

const isBusy = ({ sending, order, check }: Wizard): boolean =>
  sending.sent !== null || order.busy || (check.stale && check.preview === null);

const PANELS = { file: FileStep, columns: ColumnsStep, check: CheckStep, options: OptionsStep };

/** Step by step for who wants to look; a clean file is imported from the first step. */
export function ImportWizard({ listId, onStarted, onBegun, onClose }: WizardProps) {
  const wizard = useWizard(listId, onStarted);
  const [step, setStep] = useState<Step>('file');
  const { check } = wizard;
  const begun = wizard.sending.file !== null;
  useEffect(() => onBegun(begun), [onBegun, begun]);
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const Panel = PANELS[step];
  return (
    <>
      <DialogContent
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.25, alignContent: 'start' }}
      >
        <WizardSteps step={step} open={check.preview !== null} onStep={setStep} />
        <Panel wizard={wizard} onStep={setStep} />
        <WizardFaults wizard={wizard} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onClose} color="inherit" sx={{ mr: 'auto' }}>
          Close
        </Button>
        {at > 0 && (
          <Button onClick={() => setStep(STEPS[at - 1] ?? 'file')} color="inherit">
            Back
          </Button>
        )}
        {next && (
          <Button
            variant="outlined"
            color="inherit"
            disabled={check.preview === null}
            onClick={() => setStep(next)}
          >
            Next
          </Button>
        )}
        <Button variant="contained" disabled={!wizard.ready} loading={isBusy(wizard)} onClick={wizard.start}>
          Import
        </Button>
      </DialogActions>
    </>
  );
}
