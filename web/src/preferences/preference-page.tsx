import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useAsk } from '../app/session/use-ask.js';
import { Failure } from '../app/ui/failure.js';
import { graphql } from '../gql/index.js';
import type { OpenedPreferencesFragment } from '../gql/graphql.js';
import { CodeStep } from './code-step.js';
import { NumberStep } from './number-step.js';
import { PreferenceSheet } from './preference-sheet.js';
import { SwitchesStep } from './switches-step.js';

const PageQuery = graphql(`
  query PreferencePage($accountId: ID!) {
    preferencePage(accountId: $accountId) {
      accountName
      open
    }
  }
`);

type At =
  | { step: 'number' }
  | { step: 'code'; msisdn: string; again: number }
  | { step: 'switches'; preferences: OpenedPreferencesFragment };

function Steps({ accountId, accountName }: { accountId: string; accountName: string }) {
  const [at, setAt] = useState<At>({ step: 'number' });
  if (at.step === 'code') {
    return (
      <CodeStep
        accountId={accountId}
        msisdn={at.msisdn}
        again={at.again}
        onOpened={(preferences) => setAt({ step: 'switches', preferences })}
        onBack={() => setAt({ step: 'number' })}
      />
    );
  }
  if (at.step === 'switches') {
    return (
      <SwitchesStep
        accountName={accountName}
        preferences={at.preferences}
        onAgain={() => setAt({ step: 'number' })}
      />
    );
  }
  return (
    <NumberStep accountId={accountId} onSent={(msisdn, again) => setAt({ step: 'code', msisdn, again })} />
  );
}

/** Where somebody who has never heard of this platform says which messages of one business they want. */
export function PreferencePage() {
  const { accountId = '' } = useParams();
  const { run, data, error } = useAsk(PageQuery);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void run({ accountId });
  });
  const page = data?.preferencePage;
  if (page?.open) {
    return (
      <PreferenceSheet title={`Messages from ${page.accountName}`} lead="Choose which ones you want to get.">
        <Steps accountId={accountId} accountName={page.accountName} />
      </PreferenceSheet>
    );
  }
  if (data) {
    return (
      <PreferenceSheet title="Your messages" lead="">
        <Alert severity="info" variant="outlined">
          {page
            ? `${page.accountName} has not opened this page. To stop its messages, answer one of them with STOP.`
            : 'There is no such page. To stop messages, answer one of them with STOP.'}
        </Alert>
      </PreferenceSheet>
    );
  }
  return (
    <PreferenceSheet title="Your messages" lead="">
      <Failure error={error} onRetry={() => void run({ accountId })} />
      {error === null && <LinearProgress aria-label="Loading" />}
    </PreferenceSheet>
  );
}
