import { skipToken, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { money } from '../../app/format.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { PreflightFigures } from './preflight-figures.js';

const LaunchDialog = lazy(async () => ({ default: (await import('./launch-dialog.js')).LaunchDialog }));
const TopUpDialog = lazy(async () => ({
  default: (await import('../../billing/top-up-dialog.js')).TopUpDialog,
}));

const Preflight = graphql(`
  query Preflight($id: ID!) {
    preflightCampaign(id: $id) {
      __typename
      ... on CampaignPreflight {
        recipients
        warnings
        missing {
          micros
          currency
        }
        ...PreflightFigures
        ...LaunchFigures
      }
      ... on NotFound {
        message
      }
      ... on InvalidState {
        message
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

interface PreflightProps {
  /** null: not checked since the last change */
  campaignId: string | null;
  sandbox: boolean;
  name: string;
  /** The button that checks */
  children: ReactNode;
}

/** Who will get it, what it costs, who is left out and why; and from here, the launch. */
export function PreflightPanel({ campaignId, sandbox, name, children }: PreflightProps) {
  const { data, error, loading, refetch } = useQuery(
    Preflight,
    campaignId
      ? { variables: { id: campaignId }, fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: true }
      : skipToken,
  );
  const [dialog, setDialog] = useState<'launch' | 'top-up' | null>(null);
  if (!campaignId) {
    return (
      <Panel title="Before it goes out">
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          The check counts recipients and parts, and says to the cent what it will cost. Nothing is sent yet.
        </Typography>
        {children}
      </Panel>
    );
  }
  const answer = data?.preflightCampaign;
  const refused = answer && answer.__typename !== 'CampaignPreflight' ? answer : null;
  const ready = answer?.__typename === 'CampaignPreflight' ? answer : null;
  return (
    <Panel title="Before it goes out">
      {loading && <LinearProgress aria-label="Checking" sx={{ mb: 2, borderRadius: 2 }} />}
      <Failure error={error} onRetry={() => void refetch()} />
      {refused && (
        <Alert severity="error">
          {refused.__typename === 'InvalidInput'
            ? refused.issues.map(({ message }) => message).join(' ') || refused.message
            : refused.message}
        </Alert>
      )}
      {ready && (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <PreflightFigures preflight={ready} />
          {ready.warnings.map((warning) => (
            <Alert key={warning} severity="warning" variant="outlined">
              {warning}
            </Alert>
          ))}
          {ready.missing && (
            <Alert
              severity="error"
              variant="outlined"
              action={
                sandbox && (
                  <Button color="inherit" size="small" onClick={() => setDialog('top-up')}>
                    Top up
                  </Button>
                )
              }
            >
              {money(ready.missing)} are missing in the wallet.
            </Alert>
          )}
          <Box>
            <Button
              variant="contained"
              size="large"
              startIcon={<Icon name="rocket" />}
              disabled={ready.recipients === 0 || ready.missing !== null}
              onClick={() => setDialog('launch')}
            >
              Launch
            </Button>
          </Box>
          <Suspense>
            {dialog === 'launch' && (
              <LaunchDialog
                campaignId={campaignId}
                name={name}
                preflight={ready}
                onClose={() => setDialog(null)}
              />
            )}
            {dialog === 'top-up' && (
              <TopUpDialog
                missing={ready.missing}
                onClose={() => {
                  setDialog(null);
                  void refetch();
                }}
              />
            )}
          </Suspense>
        </Box>
      )}
    </Panel>
  );
}
