import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { Failure } from '../../app/ui/failure.js';
import { Page } from '../../app/ui/page.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { MissingPage } from '../../app/missing-page.js';
import { graphql } from '../../gql/index.js';
import { LiveCampaign } from './live-campaign.js';

const CampaignPageQuery = graphql(`
  query CampaignPage($id: ID!) {
    campaign(id: $id) {
      id
      state
      ...LiveCampaign
    }
  }
`);

export function CampaignPage() {
  const { campaignId = '' } = useParams();
  const { data, error, refetch } = useQuery(CampaignPageQuery, { variables: { id: campaignId } });
  if (data?.campaign?.state === 'DRAFT') return <Navigate to={`/campaigns/${campaignId}/edit`} replace />;
  if (data?.campaign) return <LiveCampaign key={campaignId} campaign={data.campaign} />;
  if (data && !error) return <MissingPage />;
  return (
    <Page title="Campaign">
      <Failure error={error} onRetry={() => void refetch()} />
      {!error && <RowsSkeleton />}
    </Page>
  );
}
