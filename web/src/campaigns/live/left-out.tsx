import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Link } from 'react-router';
import { count, phone } from '../../app/format.js';
import { Choice } from '../../app/ui/choice.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Listing } from '../../app/ui/listing.js';
import { Panel } from '../../app/ui/panel.js';
import { useLastLook } from '../../app/ui/use-last-look.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const LeftOutQuery = graphql(`
  query LeftOut($id: ID!, $after: String, $reason: String) {
    campaign(id: $id) {
      id
      skipped {
        reason
        reasonText
        count
      }
      leftOut(first: 20, after: $after, reason: $reason) {
        edges {
          cursor
          node {
            msisdn
            ...LeftOutRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const Row = graphql(`
  fragment LeftOutRow on LeftOut {
    msisdn
    contactId
    explanation
  }
`);

function LeftOutRow(props: { leftOut: FragmentType<typeof Row> }) {
  const { msisdn, contactId, explanation } = getFragmentData(Row, props.leftOut);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '190px 1fr' },
        columnGap: 2,
        px: 2.5,
        py: 1.1,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ fontWeight: 620 }}>
        {contactId ? (
          <Box
            component={Link}
            to={`/contacts/${contactId}`}
            sx={{ color: 'inherit', textUnderlineOffset: 3 }}
          >
            {phone(msisdn)}
          </Box>
        ) : (
          phone(msisdn)
        )}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{explanation}</Box>
    </Box>
  );
}

/** Every number that was not sent to, with the reason. Nothing as long as nobody was. */
export function LeftOut({ campaignId, moving }: { campaignId: string; moving: boolean }) {
  const [reason, setReason] = useState('');
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(LeftOutQuery, {
    variables: { id: campaignId, reason: reason || null },
    notifyOnNetworkStatusChange: true,
  });
  useLastLook(moving, refetch);
  const { skipped = [], leftOut } = (data ?? previousData)?.campaign ?? {};
  if (skipped.length === 0) return null;
  const reasons = skipped.map((one) => ({
    value: one.reason,
    label: `${one.reasonText} (${count(one.count)})`,
  }));
  return (
    <Panel
      flush
      title="Left out"
      aside={
        reasons.length > 1 && (
          <Box sx={{ flex: '0 1 260px' }}>
            <Choice
              bare
              label="Why"
              value={reason}
              options={[{ value: '', label: 'For any reason' }, ...reasons]}
              onChoose={setReason}
            />
          </Box>
        )
      }
    >
      <Listing
        connection={leftOut}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onMore={(after) => void fetchMore({ variables: { after } })}
        renderRow={(row) => <LeftOutRow key={row.msisdn} leftOut={row} />}
        empty={<EmptyState icon="check" title="Nobody was left out for this" />}
      />
    </Panel>
  );
}
