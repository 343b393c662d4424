import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../accounts/viewer.js';
import { May } from '../accounts/may.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Icon } from '../app/ui/icons.js';
import { Listing } from '../app/ui/listing.js';
import { Page } from '../app/ui/page.js';
import { Panel } from '../app/ui/panel.js';
import { graphql } from '../gql/index.js';
import type { CampaignState } from '../gql/graphql.js';
import { ActiveCampaign } from './active-campaign.js';
import { CampaignRow } from './campaign-row.js';
import { StateChips } from './state-chips.js';
import { asCampaignState, CAMPAIGN_WORDS, isActive } from './states.js';

const Campaigns = graphql(`
  query Campaigns($state: CampaignState, $after: String) {
    campaigns(first: 20, state: $state, after: $after) {
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

function NoCampaigns({ state }: { state: CampaignState | null }) {
  const writes = useMay('campaigns:write');
  return (
    <EmptyState
      icon="campaigns"
      title={state ? `No campaign is ${CAMPAIGN_WORDS[state].toLowerCase()}` : 'No campaigns yet'}
    >
      {!state && writes && 'Write one, see what it costs, and launch it when you are ready.'}
    </EmptyState>
  );
}

export function CampaignsPage() {
  const [params, setParams] = useSearchParams();
  const state = asCampaignState(params.get('state'));
  const { data, error, loading, refetch, fetchMore } = useQuery(Campaigns, {
    variables: { state },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Page
      title="Campaigns"
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
      <StateChips chosen={state} onChoose={(next) => setParams(next ? { state: next.toLowerCase() } : {})} />
      <Panel flush sx={{ '& > div > a:first-of-type': { borderTop: 0 } }}>
        <Listing
          connection={data?.campaigns}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
          renderRow={(campaign) =>
            isActive(campaign.state) ? (
              <ActiveCampaign key={campaign.id} campaign={campaign} />
            ) : (
              <CampaignRow key={campaign.id} campaign={campaign} />
            )
          }
          empty={<NoCampaigns state={state} />}
        />
      </Panel>
    </Page>
  );
}
