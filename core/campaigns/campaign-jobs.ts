import { z } from 'zod';
import { defineJob } from '../jobs/job.js';

const id = z.string().regex(/^[0-9a-f]{32}$/);

/** Claims the next chunk of a campaign's audience. */
export const pumpCampaign = defineJob({
  name: 'pump-campaign',
  queue: () => 'pump',
  payload: z.object({ campaignId: id }),
  key: ({ campaignId }) => `pump-campaign.${campaignId}`,
});
