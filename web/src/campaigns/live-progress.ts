import { useSubscription } from '@apollo/client/react';
import { useReducer } from 'react';
import { newest } from '../app/newest.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import { isMoving } from './states.js';

export const LiveProgress = graphql(`
  fragment LiveProgress on CampaignProgress {
    campaignId
    revision
    state
    queued
    sent
    ...ProgressBar
    ...ProgressCounters
    ...ProgressPace
    ...ProgressMoney
    ...ProgressLine
    ...ProgressAnnouncer
    ...CampaignActions
  }
`);

const ProgressChanged = graphql(`
  subscription ProgressChanged($campaignId: ID!) {
    campaignProgress(campaignId: $campaignId) {
      ...LiveProgress
    }
  }
`);

/** The newest snapshot of a campaign's counters, whichever way it came; listens only while they can still move. */
export function useLiveProgress(progress: FragmentType<typeof LiveProgress>) {
  const loaded = getFragmentData(LiveProgress, progress);
  const [latest, offer] = useReducer(newest<typeof loaded>, loaded);
  const current = latest.campaignId === loaded.campaignId ? newest(latest, loaded) : loaded;
  useSubscription(ProgressChanged, {
    variables: { campaignId: loaded.campaignId },
    skip: !isMoving(current),
    ignoreResults: true,
    fetchPolicy: 'no-cache',
    onData: ({ data }) => data.data && offer(getFragmentData(LiveProgress, data.data.campaignProgress)),
  });
  return current;
}
