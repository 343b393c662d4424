import { z } from 'zod';
import { PURPOSES } from '../consent/consent.js';
import { defineJob } from '../jobs/job.js';

/** Submits what is left of one chunk to a carrier and settles it. */
export const submitChunk = defineJob({
  name: 'submit-chunk',
  queue: ({ urgent }) => (urgent ? 'urgent' : 'bulk'),
  payload: z.object({
    chunkId: z.string().regex(/^[0-9a-f]{32}$/),
    urgent: z.boolean(),
    /** Of a single message; a campaign's is the campaign's. */
    purpose: z.enum(PURPOSES).optional(),
  }),
  key: ({ chunkId }) => `submit-chunk.${chunkId}`,
});
