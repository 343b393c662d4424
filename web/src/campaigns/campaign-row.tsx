import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { useMay } from '../accounts/viewer.js';
import { ago, count, money, share } from '../app/format.js';
import { Icon } from '../app/ui/icons.js';
import { useNow } from '../app/ui/use-now.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import { StateTag } from './state-tag.js';

const Row = graphql(`
  fragment CampaignRow on Campaign {
    id
    name
    state
    createdAt
    launchedAt
    list {
      id
      name
    }
    progress {
      campaignId
      recipients
      delivered
      captured {
        micros
        currency
      }
    }
  }
`);

/** A campaign at rest: a draft, or one that is over. */
export function CampaignRow(props: { campaign: FragmentType<typeof Row> }) {
  const { id, name, state, createdAt, launchedAt, list, progress } = getFragmentData(Row, props.campaign);
  const now = useNow(60_000);
  const draft = state === 'DRAFT';
  const inert = !useMay('campaigns:write') && draft;
  return (
    <Box
      {...(!inert && { component: Link, to: draft ? `/campaigns/${id}/edit` : `/campaigns/${id}` })}
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.25,
        gridTemplateColumns: { xs: '1fr auto', md: 'minmax(0, 2.4fr) 130px minmax(0, 1.6fr) 130px 20px' },
        px: 2.5,
        py: 1.6,
        borderTop: 1,
        borderColor: 'divider',
        color: 'inherit',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{name}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {list?.name ?? 'Every contact'} ·{' '}
          {launchedAt ? ago(launchedAt, now) : `written ${ago(createdAt, now)}`}
        </Box>
      </Box>
      <Box sx={{ justifySelf: { xs: 'end', md: 'start' } }}>
        <StateTag state={state} />
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary', gridColumn: { xs: '1', md: 'auto' } }}>
        {draft
          ? 'Not launched yet'
          : `${count(progress.delivered)} of ${count(progress.recipients)} delivered (${share(progress.delivered, progress.recipients)})`}
      </Box>
      <Box sx={{ typography: 'body2', textAlign: 'right' }}>{draft ? '' : money(progress.captured)}</Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, color: 'text.disabled' }}>
        <Icon name="chevron" size={18} />
      </Box>
    </Box>
  );
}
