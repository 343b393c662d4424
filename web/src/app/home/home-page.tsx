import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMays, useViewer } from '../../accounts/viewer.js';
import { May } from '../../accounts/may.js';
import { ActiveCampaign } from '../../campaigns/active-campaign.js';
import { CampaignRow } from '../../campaigns/campaign-row.js';
import { isActive } from '../../campaigns/states.js';
import { graphql } from '../../gql/index.js';
import type { HomeQuery } from '../../gql/graphql.js';
import { Failure } from '../ui/failure.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import { FirstSteps } from './first-steps.js';
import { TotalTiles } from './total-tiles.js';

const Home = graphql(`
  query Home($campaigns: Boolean!) {
    accountTotals @include(if: $campaigns) {
      ...TotalFigures
      ...FirstStepFacts
    }
    wallet {
      ...WalletFigures
      ...FirstStepMoney
    }
    campaigns(first: 20) @include(if: $campaigns) {
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

const partOfDay = (hour: number): string => {
  if (hour < 5) return 'Good night';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
};

/** With the first name, where there is one. */
const greeting = (hour: number, name = ''): string =>
  [partOfDay(hour), ...name.split(' ').slice(0, 1)].filter(Boolean).join(', ');

type Campaigns = NonNullable<HomeQuery['campaigns']>['edges'][number]['node'][];

function HomeCampaigns({ campaigns }: { campaigns: Campaigns }) {
  const active = campaigns.filter(({ state }) => isActive(state));
  const recent = campaigns.filter(({ state }) => !isActive(state)).slice(0, 6);
  return (
    <>
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
    </>
  );
}

export function HomePage() {
  const viewer = useViewer();
  const [hour] = useState(() => new Date().getHours());
  const may = useMays();
  const { data, error, refetch } = useQuery(Home, {
    variables: { campaigns: may('campaigns:read') },
    skip: !viewer,
    pollInterval: 15_000,
  });
  const campaigns = data?.campaigns?.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={greeting(hour, viewer?.user?.name)}
      lead={viewer?.account.name}
      actions={
        <May use="campaigns:write">
          <Button
            component={Link}
            to="/campaigns/new"
            variant="contained"
            startIcon={<Icon name="plus" size={18} />}
          >
            New campaign
          </Button>
        </May>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {data && (
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <TotalTiles totals={data.accountTotals ?? null} wallet={data.wallet} />
          {data.accountTotals && (
            <May use="campaigns:write">
              <FirstSteps
                totals={data.accountTotals}
                wallet={data.wallet}
                launched={campaigns.some(({ state }) => state !== 'DRAFT')}
              />
            </May>
          )}
          <HomeCampaigns campaigns={campaigns} />
        </Box>
      )}
    </Page>
  );
}
