import { count } from '../../app/format.js';
import { HiddenText } from '../../app/ui/hidden-text.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { CAMPAIGN_WORDS } from '../states.js';

const Progress = graphql(`
  fragment ProgressAnnouncer on CampaignProgress {
    state
    recipients
    queued
    sent
  }
`);

/** Tells a screen reader of every tenth part, not of four changes a second. */
export function ProgressAnnouncer(props: { progress: FragmentType<typeof Progress> }) {
  const { state, recipients, queued, sent } = getFragmentData(Progress, props.progress);
  const tenths = recipients > 0 ? Math.floor(((recipients - queued - sent) / recipients) * 10) : 0;
  return (
    <HiddenText role="status" aria-live="polite">
      {`${CAMPAIGN_WORDS[state]}: ${tenths * 10} % of ${count(recipients)} messages have their outcome`}
    </HiddenText>
  );
}
