import { z } from 'zod';
import { defineJob } from '../jobs/job.js';

/** Removes the numbers of a register that is no more. */
export const clearDoNotDisturb = defineJob({
  name: 'clear-do-not-disturb',
  queue: () => 'background',
  payload: z.object({ listId: z.string().regex(/^[0-9a-f]{32}$/) }),
  key: ({ listId }) => `clear-do-not-disturb.${listId}`,
});
