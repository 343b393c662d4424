import { useQuery, skipToken } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { useViewer } from '../../accounts/viewer.js';
import { MissingPage } from '../../app/missing-page.js';
import { Failure } from '../../app/ui/failure.js';
import { Page } from '../../app/ui/page.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import { Composer } from './composer.js';
import { EMPTY_FORM, type CampaignForm } from './draft.js';

const ComposerCampaign = graphql(`
  fragment ComposerCampaign on Campaign {
    id
    state
    name
    body
    senderId
    flash
    list {
      id
    }
  }
`);

const ComposerQuery = graphql(`
  query Composer($id: ID!) {
    campaign(id: $id) {
      id
      ...ComposerCampaign
    }
  }
`);

/** A new campaign, or a draft to go on with. What has been launched cannot be changed any more. */
export function ComposerPage() {
  const { campaignId = null } = useParams();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(
    ComposerQuery,
    campaignId ? { variables: { id: campaignId } } : skipToken,
  );
  const campaign = getFragmentData(ComposerCampaign, data?.campaign);
  if (campaign && campaign.state !== 'DRAFT') return <Navigate to={`/campaigns/${campaign.id}`} replace />;
  if (data && !campaign) return <MissingPage />;
  if (!viewer || (campaignId && !campaign)) {
    return (
      <Page title="Campaign">
        <Failure error={error} onRetry={() => void refetch()} />
        {!error && <RowsSkeleton />}
      </Page>
    );
  }
  const saved: CampaignForm = campaign
    ? {
        name: campaign.name,
        body: campaign.body,
        senderId: campaign.senderId,
        listId: campaign.list?.id ?? '',
        flash: campaign.flash,
      }
    : EMPTY_FORM;
  return (
    <Composer
      key={campaignId ?? 'new'}
      accountId={viewer.account.id}
      sandbox={viewer.sandbox}
      campaignId={campaignId}
      saved={saved}
    />
  );
}
