import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Text = graphql(`
  fragment CampaignText on Campaign {
    senderId
    body
    flash
  }
`);

export function CampaignText(props: { campaign: FragmentType<typeof Text> }) {
  const { senderId, body, flash } = getFragmentData(Text, props.campaign);
  return (
    <Panel title="What they read">
      <Typography variant="caption" color="textSecondary">
        From {senderId}
        {flash && ', as a flash message'}
      </Typography>
      <Box
        sx={{
          mt: 0.75,
          p: 1.75,
          bgcolor: 'sunken',
          borderRadius: '4px 14px 14px 14px',
          typography: 'body2',
          whiteSpace: 'pre-wrap',
        }}
      >
        {body}
      </Box>
    </Panel>
  );
}
