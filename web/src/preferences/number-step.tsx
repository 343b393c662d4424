import Button from '@mui/material/Button';
import { useState } from 'react';
import { GateForm } from '../accounts/entry/gate-form.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { useSendCode } from './use-send-code.js';

interface NumberStepProps {
  accountId: string;
  /** `again`: seconds until another code can be asked for */
  onSent: (msisdn: string, again: number) => void;
}

export function NumberStep({ accountId, onSent }: NumberStepProps) {
  const [msisdn, setMsisdn] = useState('');
  const { send, busy, error, refusal } = useSendCode(accountId);
  return (
    <GateForm
      onSubmit={async () => {
        const again = await send(msisdn);
        if (again !== null) onSent(msisdn, again);
      }}
    >
      <Field
        label="Your phone number"
        type="tel"
        name="tel"
        autoComplete="tel"
        autoFocus
        placeholder="0712 345 678"
        hint="We send a code to it, so that nobody else can choose for you."
        value={msisdn}
        onChange={(event) => setMsisdn(event.target.value)}
        issue={refusal ?? undefined}
      />
      <Failure error={error} />
      <Button type="submit" variant="contained" size="large" loading={busy} disabled={!msisdn.trim()}>
        Send me a code
      </Button>
    </GateForm>
  );
}
