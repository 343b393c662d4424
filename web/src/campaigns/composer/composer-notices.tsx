import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Failure } from '../../app/ui/failure.js';

interface NoticesProps {
  error: unknown;
  refusal: string | undefined;
  /** Not null: text of an earlier visit was brought back, and can be thrown away */
  onDiscard: (() => void) | null;
}

export function ComposerNotices({ error, refusal, onDiscard }: NoticesProps) {
  return (
    <>
      <Failure error={error} />
      {refusal && <Alert severity="warning">{refusal}</Alert>}
      {onDiscard && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={onDiscard}>
              Discard
            </Button>
          }
        >
          Your unsaved text is back.
        </Alert>
      )}
    </>
  );
}
