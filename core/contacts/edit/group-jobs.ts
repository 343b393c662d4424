import { z } from 'zod';
import { defineJob } from '../../jobs/job.js';

/** Removes the members of a list, or the taggings of a tag, that is no more. */
export const clearGroup = defineJob({
  name: 'clear-group',
  queue: () => 'background',
  payload: z.object({ kind: z.enum(['list', 'tag']), groupId: z.string().regex(/^[0-9a-f]{32}$/) }),
  key: ({ groupId }) => `clear-group.${groupId}`,
});
