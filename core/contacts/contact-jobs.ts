import { z } from 'zod';
import { defineJob } from '../jobs/job.js';

/** Reads an uploaded file into contacts. */
export const importContactsJob = defineJob({
  name: 'import-contacts',
  queue: () => 'imports',
  payload: z.object({ importId: z.string().regex(/^[0-9a-f]{32}$/) }),
  key: ({ importId }) => `import-contacts.${importId}`,
});
