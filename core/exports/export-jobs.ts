import { z } from 'zod';
import { defineJob } from '../jobs/job.js';

/** Makes the file of an export. */
export const makeExport = defineJob({
  name: 'make-export',
  queue: () => 'background',
  payload: z.object({ exportId: z.string().regex(/^[0-9a-f]{32}$/) }),
  key: ({ exportId }) => `make-export.${exportId}`,
});
