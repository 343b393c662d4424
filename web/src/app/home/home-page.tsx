import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../accounts/viewer.js';
import { ActiveCampaign } from '../../campaigns/active-campaign.js';
import { CampaignRow } from '../../campaigns/campaign-row.js';
import { isActive } from '../../campaigns/states.js';
import { graphql } from '../../gql/index.js';
import { Failure } from '../ui/failure.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { FirstSteps } from './first-steps.js';
import { TotalTiles } from './total-tiles.js';

const Home = graphql(`
  query Home {
    accountTotals {
      ...TotalFigures
      ...FirstStepFacts
    }
    wallet {
      ...WalletFigures
      ...FirstStepMoney
    }
    campaigns(first: 20) {
      edges {
        cursor
        node {
          id
          state
          ...CampaignRow
          ...ActiveCampaign
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const greeting = (hour: number): string => {
  if (hour < 5) return 'Good night';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
};

export function HomePage() {
  const viewer = useViewer();
  const [hour] = useState(() => new Date().getHours());
  const { data, error, refetch } = useQuery(Home, { pollInterval: 15_000 });
  const campaigns = data?.campaigns.edges.map(({ node }) => node) ?? [];
  const active = campaigns.filter(({ state }) => isActive(state));
  const recent = campaigns.filter(({ state }) => !isActive(state)).slice(0, 6);
  const name = viewer?.user?.name.split(' ')[0];
  return (
    <Page
      title={`${greeting(hour)}${name ? `, ${name}` : ''}`}
      lead={viewer?.account.name}
      actions={
        <Button
          component={Link}
          to="/campaigns/new"
          variant="contained"
          startIcon={<Icon name="plus" size={18} />}
        >
          New campaign
        </Button>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {data && (
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <TotalTiles totals={data.accountTotals} wallet={data.wallet} />
          <FirstSteps
            totals={data.accountTotals}
            wallet={data.wallet}
            launched={campaigns.some(({ state }) => state !== 'DRAFT')}
          />
          {active.length > 0 && (
            <Panel title="Under way" flush>
              {active.map((campaign) => (
                <ActiveCampaign key={campaign.id} campaign={campaign} />
              ))}
            </Panel>
          )}
          {recent.length > 0 && (
            <Panel
              title="Recent campaigns"
              flush
              aside={
                <Button component={Link} to="/campaigns" size="small">
                  All campaigns
                </Button>
              }
            >
              {recent.map((campaign) => (
                <CampaignRow key={campaign.id} campaign={campaign} />
              ))}
            </Panel>
          )}
        </Box>
      )}
    </Page>
  );
}
