import { z } from 'zod';
import { defineJob } from '../jobs/job.js';

const Id = z.string().regex(/^[0-9a-f]{32}$/);

/** Collects what is held on a person. */
export const exportPerson = defineJob({
  name: 'export-person',
  queue: () => 'background',
  payload: z.object({ requestId: Id }),
  key: ({ requestId }) => `export-person.${requestId}`,
});

/** Forgets a person. */
export const erasePersonJob = defineJob({
  name: 'erase-person',
  queue: () => 'background',
  payload: z.object({ requestId: Id }),
  key: ({ requestId }) => `erase-person.${requestId}`,
});

/** Removes what an account wants to keep no longer. */
export const applyRetention = defineJob({
  name: 'apply-retention',
  queue: () => 'background',
  payload: z.object({ runId: Id }),
  key: ({ runId }) => `apply-retention.${runId}`,
});
