import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { useViewer } from '../../accounts/viewer.js';
import { MissingPage } from '../../app/missing-page.js';
import { Failure } from '../../app/ui/failure.js';
import { Page } from '../../app/ui/page.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import { Composer, type Author } from './composer.js';
import { ComposerCampaign, formOf } from './composer-campaign.js';
import { EMPTY_FORM } from './draft.js';

const ComposerQuery = graphql(`
  query Composer($id: ID!) {
    campaign(id: $id) {
      id
      ...ComposerCampaign
    }
  }
`);

function Waiting({ error, onRetry }: { error?: unknown; onRetry?: () => void }) {
  return (
    <Page title="Campaign">
      <Failure error={error} {...(onRetry && { onRetry })} />
      {!error && <RowsSkeleton />}
    </Page>
  );
}

/** A draft to go on with. What has been launched cannot be changed any more. */
function SavedDraft({ campaignId, author }: { campaignId: string; author: Author }) {
  const { data, error, refetch } = useQuery(ComposerQuery, { variables: { id: campaignId } });
  const campaign = getFragmentData(ComposerCampaign, data?.campaign);
  if (campaign && campaign.state !== 'DRAFT') return <Navigate to={`/campaigns/${campaign.id}`} replace />;
  if (campaign)
    return <Composer key={campaignId} author={author} campaignId={campaignId} saved={formOf(campaign)} />;
  return data ? <MissingPage /> : <Waiting error={error} onRetry={() => void refetch()} />;
}

export function ComposerPage() {
  const { campaignId } = useParams();
  const viewer = useViewer();
  if (!viewer) return <Waiting />;
  const author = { accountId: viewer.account.id, sandbox: viewer.sandbox };
  if (campaignId) return <SavedDraft campaignId={campaignId} author={author} />;
  return <Composer key="new" author={author} campaignId={null} saved={EMPTY_FORM} />;
}
