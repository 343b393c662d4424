import { useLazyQuery, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useMay } from '../../accounts/viewer.js';
import { Choice } from '../../app/ui/choice.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { refusalOf } from '../refusal.js';
import { WhyChecks } from './why-checks.js';

const Campaigns = graphql(`
  query WhyCampaigns {
    campaigns(first: 50) {
      edges {
        cursor
        node {
          id
          name
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const Why = graphql(`
  query WhyTexted($msisdn: String!, $campaignId: ID) {
    whyTexted(msisdn: $msisdn, campaignId: $campaignId) {
      __typename
      ... on WhyAnswer {
        ...WhyChecks
      }
      ... on InvalidInput {
        message
      }
      ... on NotFound {
        message
      }
    }
  }
`);

/** Which checks a number passed on its way into a campaign, and which one stopped it. */
export function WhyPanel({ msisdn }: { msisdn: string }) {
  const [campaignId, setCampaignId] = useState('');
  const { data: known } = useQuery(Campaigns, { skip: !useMay('campaigns:read') });
  const [ask, { data, loading, error }] = useLazyQuery(Why, { fetchPolicy: 'no-cache' });
  const answer = data?.whyTexted;
  const campaigns =
    known?.campaigns.edges
      .filter(({ node }) => node.state !== 'DRAFT')
      .map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  return (
    <Panel title="Why was this number texted, or not?">
      <Box
        component="form"
        sx={{ display: 'grid', gap: 1.5 }}
        onSubmit={(event) => {
          event.preventDefault();
          void ask({ variables: { msisdn, campaignId: campaignId || null } }).catch(() => undefined);
        }}
      >
        <Choice
          label="Campaign"
          value={campaignId}
          options={[{ value: '', label: 'None: a marketing message sent now' }, ...campaigns]}
          onChoose={setCampaignId}
        />
        <Button type="submit" variant="outlined" loading={loading} sx={{ justifySelf: 'start' }}>
          {campaignId ? 'Say why' : 'Say what would happen'}
        </Button>
      </Box>
      <Box role="status" sx={{ mt: answer ? 2 : 0 }}>
        {answer?.__typename === 'WhyAnswer' && <WhyChecks answer={answer} />}
        {refusalOf(answer) && <Alert severity="warning">{refusalOf(answer)}</Alert>}
      </Box>
      <Failure error={error} />
    </Panel>
  );
}
