import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { GateForm } from '../accounts/entry/gate-form.js';
import { phone } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Tick } from '../app/ui/tick.js';
import { useAsk } from '../app/session/use-ask.js';
import { graphql } from '../gql/index.js';
import type { OpenedPreferencesFragment } from '../gql/graphql.js';

const SavePreferences = graphql(`
  mutation SavePreferences($input: SavePreferencesInput!) {
    savePreferences(input: $input) {
      __typename
      ... on Preferences {
        token
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

interface SwitchesProps {
  accountName: string;
  preferences: OpenedPreferencesFragment;
  onAgain: () => void;
}

/** What was said last, until it is changed. Who has said nothing gets what concerns them, and no offers they never asked for. */
export function SwitchesStep({ accountName, preferences, onAgain }: SwitchesProps) {
  const { token, msisdn } = preferences;
  const [marketing, setMarketing] = useState(preferences.marketing === 'OPTED_IN');
  const [transactional, setTransactional] = useState(preferences.transactional !== 'OPTED_OUT');
  const [doNotSell, setDoNotSell] = useState(preferences.doNotSell);
  const [saved, setSaved] = useState(false);
  const { run, data, busy, error } = useAsk(SavePreferences);
  const answer = data?.savePreferences;
  const refusal = answer && answer.__typename !== 'Preferences' ? answer.message : null;
  const change = (set: (on: boolean) => void) => (on: boolean) => {
    setSaved(false);
    set(on);
  };
  return (
    <GateForm
      onSubmit={async () => {
        const done = await run({ input: { token, marketing, transactional, doNotSell } });
        setSaved(done?.savePreferences.__typename === 'Preferences');
      }}
    >
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>For {phone(msisdn)}</Box>
      <Tick
        label="Offers and news"
        hint="Sales, discounts, what is new."
        checked={marketing}
        onChange={change(setMarketing)}
      />
      <Tick
        label="Messages about my orders and appointments"
        hint="Codes, deliveries, reminders. Without them you may miss something."
        checked={transactional}
        onChange={change(setTransactional)}
      />
      <Tick
        label="Do not sell or share my personal information"
        hint={`${accountName} must not pass your number on to others.`}
        checked={doNotSell}
        onChange={change(setDoNotSell)}
      />
      {refusal && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={onAgain}>
              Begin again
            </Button>
          }
        >
          {refusal}
        </Alert>
      )}
      <Failure error={error} />
      <Button type="submit" variant="contained" size="large" loading={busy} disabled={saved}>
        {saved ? 'Saved' : 'Save'}
      </Button>
      <Box role="status">
        {saved && (
          <Alert severity="success" variant="outlined">
            Saved. {accountName} goes by it from now on. You can close this page.
          </Alert>
        )}
      </Box>
    </GateForm>
  );
}
