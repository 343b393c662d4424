import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { useMay } from '../../accounts/viewer.js';
import { money, type Amount } from '../../app/format.js';
import { Icon } from '../../app/ui/icons.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { PreflightFigures } from './preflight-figures.js';

const LaunchDialog = part(() => import('./launch-dialog.js'), 'LaunchDialog');
const TopUpDialog = part(() => import('../../billing/top-up-dialog.js'), 'TopUpDialog');

const Ready = graphql(`
  fragment PreflightReady on CampaignPreflight {
    recipients
    warnings
    missing {
      micros
      currency
    }
    ...PreflightFigures
    ...LaunchFigures
  }
`);

function MissingMoney({
  missing,
  onTopUp,
}: {
  missing: Amount;
  onTopUp: ((missing: Amount) => void) | null;
}) {
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        onTopUp && (
          <Button color="inherit" size="small" onClick={() => onTopUp(missing)}>
            Top up
          </Button>
        )
      }
    >
      {money(missing)} are missing in the wallet.
    </Alert>
  );
}

interface ReadyProps {
  campaignId: string;
  sandbox: boolean;
  name: string;
  preflight: FragmentType<typeof Ready>;
  /** The wallet holds more now */
  onChanged: () => void;
}

export function PreflightReady({ campaignId, sandbox, name, preflight, onChanged }: ReadyProps) {
  const ready = getFragmentData(Ready, preflight);
  const paysIn = useMay('money:write');
  const [dialog, setDialog] = useState<'launch' | { missing: Amount } | null>(null);
  const topUp = sandbox && paysIn ? (missing: Amount) => setDialog({ missing }) : null;
  const paidIn = () => {
    setDialog(null);
    onChanged();
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <PreflightFigures preflight={ready} />
      {ready.warnings.map((warning) => (
        <Alert key={warning} severity="warning" variant="outlined">
          {warning}
        </Alert>
      ))}
      {ready.missing && <MissingMoney missing={ready.missing} onTopUp={topUp} />}
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
            onTopUp={topUp}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog !== null && dialog !== 'launch' && <TopUpDialog missing={dialog.missing} onClose={paidIn} />}
      </Suspense>
    </Box>
  );
}
