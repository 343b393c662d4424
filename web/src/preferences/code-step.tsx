import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { GateForm } from '../accounts/entry/gate-form.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { useNow } from '../app/ui/use-now.js';
import { useAsk } from '../app/session/use-ask.js';
import { graphql } from '../gql/index.js';
import { getFragmentData } from '../gql/fragment-masking.js';
import type { OpenedPreferencesFragment } from '../gql/graphql.js';
import { useSendCode } from './use-send-code.js';

const Opened = graphql(`
  fragment OpenedPreferences on Preferences {
    token
    msisdn
    marketing
    transactional
    doNotSell
  }
`);

const OpenPreferences = graphql(`
  mutation OpenPreferences($input: OpenPreferencesInput!) {
    openPreferences(input: $input) {
      __typename
      ... on Preferences {
        ...OpenedPreferences
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

interface CodeStepProps {
  accountId: string;
  msisdn: string;
  /** Seconds until another code can be asked for */
  again: number;
  onOpened: (preferences: OpenedPreferencesFragment) => void;
  onBack: () => void;
}

/** Asking twice in a row would only send two codes, of which one works. */
function Another({ accountId, msisdn, again }: Pick<CodeStepProps, 'accountId' | 'msisdn' | 'again'>) {
  const now = useNow(1_000);
  const [from, setFrom] = useState(() => Date.now() + again * 1_000);
  const { send, busy, refusal, error } = useSendCode(accountId);
  const wait = Math.max(0, Math.ceil((from - now) / 1_000));
  const resend = async () => {
    const seconds = await send(msisdn);
    if (seconds !== null) setFrom(Date.now() + seconds * 1_000);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Button color="inherit" loading={busy} disabled={wait > 0} onClick={() => void resend()}>
        {wait > 0 ? `Send another code in ${wait} s` : 'Send another code'}
      </Button>
      {refusal && (
        <Box role="alert" sx={{ typography: 'caption', color: 'error.main' }}>
          {refusal}
        </Box>
      )}
      <Failure error={error} />
    </Box>
  );
}

export function CodeStep({ accountId, msisdn, again, onOpened, onBack }: CodeStepProps) {
  const [code, setCode] = useState('');
  const { run, data, busy, error } = useAsk(OpenPreferences);
  const answer = data?.openPreferences;
  const refused = answer && answer.__typename !== 'Preferences' ? answer : null;
  const issue =
    refused?.__typename === 'InvalidInput'
      ? (refused.issues[0]?.message ?? refused.message)
      : refused?.message;
  return (
    <GateForm
      onSubmit={async () => {
        const input = { accountId, msisdn, code: code.replaceAll(/\s/g, '') };
        const opened = (await run({ input }))?.openPreferences;
        if (opened?.__typename === 'Preferences') onOpened(getFragmentData(Opened, opened));
      }}
    >
      <Field
        label="The code"
        name="code"
        autoComplete="one-time-code"
        autoFocus
        slotProps={{ input: { inputMode: 'numeric' } }}
        hint={`We have sent it to ${msisdn} by SMS.`}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        issue={issue}
      />
      <Failure error={error} />
      <Button type="submit" variant="contained" size="large" loading={busy} disabled={!code.trim()}>
        Go on
      </Button>
      <Another accountId={accountId} msisdn={msisdn} again={again} />
      <Button color="inherit" onClick={onBack}>
        Another number
      </Button>
    </GateForm>
  );
}
