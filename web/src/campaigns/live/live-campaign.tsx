import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { memo, useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { May } from '../../accounts/may.js';
import { atMoment } from '../../app/format.js';
import { Page } from '../../app/ui/page.js';
import { Panel } from '../../app/ui/panel.js';
import { BackLink } from '../../app/ui/back-link.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { LiveCampaignFragment } from '../../gql/graphql.js';
import { MessageBrowser } from '../../messages/message-browser.js';
import { asMessageState } from '../../messages/message-state.js';
import { useLiveProgress } from '../live-progress.js';
import { ProgressBar } from '../progress-bar.js';
import { isMoving } from '../states.js';
import { StateTag } from '../state-tag.js';
import { CampaignActions } from './campaign-actions.js';
import { ExportCampaign } from '../../exports/export-campaign.js';
import { CampaignText } from './campaign-text.js';
import { LeftOut } from './left-out.js';
import { Outcomes } from './outcomes.js';
import { ProgressAnnouncer } from './progress-announcer.js';
import { ProgressCounters } from './progress-counters.js';
import { ProgressMoney } from './progress-money.js';
import { ProgressPace } from './progress-pace.js';
import { TimelinePanel } from './timeline-panel.js';

// Counters change several times a second: what does not show them is left alone.
const Timeline = memo(TimelinePanel);
const Reasons = memo(Outcomes);
const Text = memo(CampaignText);
const Messages = memo(MessageBrowser);
const NotSent = memo(LeftOut);

const Live = graphql(`
  fragment LiveCampaign on Campaign {
    id
    name
    state
    stateReason
    launchedAt
    finishedAt
    frozen
    purpose
    list {
      id
      name
    }
    segment {
      id
      name
    }
    progress {
      ...LiveProgress
    }
    ...CampaignText
  }
`);

/** A snapshot tells of a new state first; when and why it came about, the campaign itself says. */
function useReadAgain(changed: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (changed) void client.refetchQueries({ include: ['CampaignPage'] }).catch(() => undefined);
  }, [client, changed]);
}

/** To whom, as what, and since when. */
function leadOf({ list, segment, frozen, purpose, launchedAt }: LiveCampaignFragment): string {
  const audience = segment
    ? `Segment ${segment.name}, ${frozen ? 'as it was at the launch' : 'as it is while sending'}`
    : (list?.name ?? 'Every contact');
  return [
    audience,
    purpose === 'TRANSACTIONAL' ? 'transactional' : 'marketing',
    launchedAt && `launched ${atMoment(launchedAt)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The page one watches: counters, pace, money, the chart, and every message behind the counters. */
export function LiveCampaign(props: { campaign: FragmentType<typeof Live> }) {
  const campaign = getFragmentData(Live, props.campaign);
  const progress = useLiveProgress(campaign.progress);
  useReadAgain(progress.state !== campaign.state);
  const [params, setParams] = useSearchParams();
  const state = asMessageState(params.get('show'));
  const show = useCallback(
    (next: string | null) =>
      setParams(next ? { show: next.toLowerCase() } : {}, { replace: true, preventScrollReset: true }),
    [setParams],
  );
  const moving = isMoving(progress);
  return (
    <Page
      title={campaign.name}
      above={
        <Box sx={{ display: 'flex', gap: 2, mb: 1, alignItems: 'center' }}>
          <BackLink to="/campaigns">Campaigns</BackLink>
          <StateTag state={progress.state} />
        </Box>
      }
      lead={leadOf(campaign)}
      actions={
        <>
          <May use="exports:make">
            <ExportCampaign campaignId={campaign.id} />
          </May>
          <May use="campaigns:send">
            <CampaignActions campaignId={campaign.id} state={progress.state} progress={progress} />
          </May>
        </>
      }
    >
      <ProgressAnnouncer progress={progress} />
      {campaign.stateReason && progress.state === 'PAUSED' && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          Paused by itself: {campaign.stateReason}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 2.5 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
        }}
      >
        <Panel sx={{ gridColumn: '1 / -1' }}>
          <ProgressPace
            progress={progress}
            launchedAt={campaign.launchedAt}
            finishedAt={campaign.finishedAt}
          />
          <Box sx={{ my: 2.5 }}>
            <ProgressBar progress={progress} height={20} />
          </Box>
          <ProgressCounters progress={progress} chosen={state} onChoose={show} />
        </Panel>
        <Timeline campaignId={campaign.id} moving={moving} />
        <Box
          sx={{
            display: 'grid',
            gap: { xs: 2, md: 2.5 },
            alignContent: 'start',
            gridRow: { lg: 'span 3' },
            gridColumn: { lg: 2 },
          }}
        >
          <ProgressMoney progress={progress} />
          <Reasons campaignId={campaign.id} moving={moving} />
          <Text campaign={campaign} />
        </Box>
        <NotSent campaignId={campaign.id} moving={moving} />
        <Messages title="Messages" campaignId={campaign.id} state={state} onState={show} moving={moving} />
      </Box>
    </Page>
  );
}
