import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../app/ui/empty-state.js';
import { Failure } from '../app/ui/failure.js';
import { Icon } from '../app/ui/icons.js';
import { LoadMore } from '../app/ui/load-more.js';
import { Page } from '../app/ui/page.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { graphql } from '../gql/index.js';
import type { CampaignState } from '../gql/graphql.js';
import { ActiveCampaign } from './active-campaign.js';
import { CampaignRow } from './campaign-row.js';
import { CAMPAIGN_WORDS, isActive } from './states.js';

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

const STATES = Object.keys(CAMPAIGN_WORDS) as CampaignState[];
const asState = (text: string | null) => STATES.find((state) => state.toLowerCase() === text) ?? null;

export function CampaignsPage() {
  const [params, setParams] = useSearchParams();
  const state = asState(params.get('state'));
  const { data, error, loading, refetch, fetchMore } = useQuery(Campaigns, {
    variables: { state },
    notifyOnNetworkStatusChange: true,
  });
  const edges = data?.campaigns.edges ?? [];
  return (
    <Page
      title="Campaigns"
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
      <Box
        role="group"
        aria-label="Filter by state"
        sx={{
          display: 'flex',
          gap: 1,
          overflowX: 'auto',
          pb: 2,
          mx: { xs: -2, sm: 0 },
          px: { xs: 2, sm: 0 },
        }}
      >
        <Chip
          label="All"
          onClick={() => setParams({})}
          variant={state ? 'outlined' : 'filled'}
          color={state ? 'default' : 'primary'}
          aria-pressed={!state}
        />
        {STATES.map((one) => (
          <Chip
            key={one}
            label={CAMPAIGN_WORDS[one]}
            onClick={() => setParams({ state: one.toLowerCase() })}
            variant={state === one ? 'filled' : 'outlined'}
            color={state === one ? 'primary' : 'default'}
            aria-pressed={state === one}
          />
        ))}
      </Box>
      <Failure error={error} onRetry={() => void refetch()} />
      {!data && loading && <RowsSkeleton />}
      {data && (
        <Panel flush sx={{ '& > div > a:first-of-type': { borderTop: 0 } }}>
          {edges.map(({ node }) =>
            isActive(node.state) ? (
              <ActiveCampaign key={node.id} campaign={node} />
            ) : (
              <CampaignRow key={node.id} campaign={node} />
            ),
          )}
          {edges.length === 0 && (
            <EmptyState
              icon="campaigns"
              title={state ? `No campaign is ${CAMPAIGN_WORDS[state].toLowerCase()}` : 'No campaigns yet'}
            >
              {!state && 'Write one, see what it costs, and launch it when you are ready.'}
            </EmptyState>
          )}
          <LoadMore
            hasMore={data.campaigns.pageInfo.hasNextPage}
            loading={loading}
            onMore={() => void fetchMore({ variables: { after: data.campaigns.pageInfo.endCursor } })}
          />
        </Panel>
      )}
    </Page>
  );
}
