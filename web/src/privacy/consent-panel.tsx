import { useMutation, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { PlainLink } from '../accounts/entry/text-link.js';
import { useMay } from '../accounts/viewer.js';
import { CopyButton } from '../app/ui/copy-button.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { issueOf } from '../app/ui/issues.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { Tick } from '../app/ui/tick.js';
import { useToast } from '../app/ui/toast.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { UpdateConsentSettingsMutation } from '../gql/graphql.js';

const Form = graphql(`
  fragment ConsentForm on ConsentSettings {
    marketingNeedsOptIn
    preferenceSenderId
    preferencePath
  }
`);

const Settings = graphql(`
  query ConsentSettings {
    consentSettings {
      ...ConsentForm
    }
  }
`);

const Update = graphql(`
  mutation UpdateConsentSettings($input: ConsentSettingsInput!) {
    updateConsentSettings(input: $input) {
      __typename
      ... on ConsentSettings {
        ...ConsentForm
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

function PageLink({ path, open }: { path: string; open: boolean }) {
  const address = new URL(path, location.origin).href;
  if (!open) {
    return (
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        The page is closed: without a sender no code can be sent to who comes to it.
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', typography: 'body2' }}>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <PlainLink href={path} target="_blank" rel="noreferrer">
          {address}
        </PlainLink>
      </Box>
      <CopyButton text={address} label="Copy the address" />
    </Box>
  );
}

/** What is said against the sender stands at its field; anything else below. */
function faultsIn(answer: UpdateConsentSettingsMutation['updateConsentSettings'] | undefined) {
  if (answer?.__typename !== 'InvalidInput') return { issue: undefined, refusal: null };
  const issue = issueOf(answer.issues, 'preferenceSenderId');
  return { issue, refusal: issue ? null : answer.message };
}

function SettingsForm(props: { settings: FragmentType<typeof Form> }) {
  const settings = getFragmentData(Form, props.settings);
  const may = useMay('privacy:write');
  const toast = useToast();
  const [needsOptIn, setNeedsOptIn] = useState(settings.marketingNeedsOptIn);
  const [sender, setSender] = useState(settings.preferenceSenderId ?? '');
  const [update, { data, loading, error }] = useMutation(Update);
  const { issue, refusal } = faultsIn(data?.updateConsentSettings);
  const dirty =
    needsOptIn !== settings.marketingNeedsOptIn || sender.trim() !== (settings.preferenceSenderId ?? '');
  const submit = async () => {
    const input = { marketingNeedsOptIn: needsOptIn, preferenceSenderId: sender.trim() || null };
    const { data: done } = await update({ variables: { input } });
    if (done?.updateConsentSettings.__typename === 'ConsentSettings') toast('Saved');
  };
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'grid', gap: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <Tick
        label="Marketing only to who has opted in"
        hint="Otherwise it goes to everybody who has not opted out."
        checked={needsOptIn}
        disabled={!may}
        onChange={setNeedsOptIn}
      />
      <Field
        label="Sender of the preference page’s codes"
        placeholder="DUKABORA"
        hint="Recipients choose for themselves on a page of yours, with a code sent to their phone. Empty: the page is closed."
        value={sender}
        disabled={!may}
        onChange={(event) => setSender(event.target.value)}
        issue={issue}
      />
      <PageLink path={settings.preferencePath} open={settings.preferenceSenderId !== null} />
      {refusal && <Alert severity="error">{refusal}</Alert>}
      <Failure error={error} />
      {may && (
        <Box>
          <Button type="submit" variant="contained" loading={loading} disabled={!dirty}>
            Save
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** Who may be sent to at all, and where recipients choose for themselves. */
export function ConsentPanel() {
  const { data, error, refetch } = useQuery(Settings);
  return (
    <Panel title="Consent">
      <Failure error={error} onRetry={() => void refetch()} />
      {data ? <SettingsForm settings={data.consentSettings} /> : !error && <RowsSkeleton bare />}
    </Panel>
  );
}
