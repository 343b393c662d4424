import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { part } from '../app/part.js';
import { useMay, useViewer } from '../accounts/viewer.js';
import { money } from '../app/format.js';
import { Failure } from '../app/ui/failure.js';
import { Figure } from '../app/ui/figure.js';
import { Icon } from '../app/ui/icons.js';
import { Page } from '../app/ui/page.js';
import { Panel } from '../app/ui/panel.js';
import { graphql } from '../gql/index.js';
import { LedgerPanel } from './ledger-panel.js';

const TopUpDialog = part(() => import('./top-up-dialog.js'), 'TopUpDialog');

const WalletQuery = graphql(`
  query Wallet {
    wallet {
      available {
        micros
        currency
      }
      held {
        micros
        currency
      }
      captured {
        micros
        currency
      }
      toppedUp {
        micros
        currency
      }
    }
  }
`);

export function WalletPage() {
  const viewer = useViewer();
  const paysIn = useMay('money:write');
  const { data, error, refetch } = useQuery(WalletQuery);
  const [params, setParams] = useSearchParams();
  const wallet = data?.wallet;
  return (
    <Page
      title="Wallet"
      lead={
        viewer?.sandbox
          ? 'This is a sandbox: the money is not real.'
          : 'Prepaid. You never spend more than is here.'
      }
      actions={
        viewer?.sandbox &&
        paysIn && (
          <Button
            variant="contained"
            startIcon={<Icon name="plus" size={18} />}
            onClick={() => setParams({ topup: '' })}
          >
            Top up
          </Button>
        )
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {wallet && (
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <Panel>
            <Box
              sx={{
                display: 'grid',
                gap: 2.5,
                gridTemplateColumns: { xs: '1fr 1fr', md: '1.6fr 1fr 1fr 1fr' },
              }}
            >
              <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}>
                <Figure label="Available" value={money(wallet.available)} note="what you can spend now" />
              </Box>
              <Figure size="small" label="Held" value={money(wallet.held)} note="for campaigns under way" />
              <Figure size="small" label="Spent" value={money(wallet.captured)} note="all time" />
              <Figure size="small" label="Paid in" value={money(wallet.toppedUp)} note="all time" />
            </Box>
          </Panel>
          <LedgerPanel />
        </Box>
      )}
      {paysIn && params.has('topup') && (
        <Suspense>
          <TopUpDialog missing={null} onClose={() => setParams({}, { replace: true })} />
        </Suspense>
      )}
    </Page>
  );
}
