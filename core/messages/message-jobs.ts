import { z } from 'zod';
import { defineJob } from '../jobs/job.js';

/** Submits what is left of one chunk to a carrier and settles it. */
export const submitChunk = defineJob({
  name: 'submit-chunk',
  queue: ({ urgent }) => (urgent ? 'urgent' : 'bulk'),
  payload: z.object({ chunkId: z.string().regex(/^[0-9a-f]{32}$/), urgent: z.boolean() }),
  key: ({ chunkId }) => `submit-chunk.${chunkId}`,
});
