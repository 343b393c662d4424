import { z } from 'zod';
import { defineJob } from '../../jobs/job.js';

/** Changes many contacts. Here, because a new field is filled by one. */
export const editContacts = defineJob({
  name: 'edit-contacts',
  queue: () => 'background',
  payload: z.object({ editId: z.string().regex(/^[0-9a-f]{32}$/) }),
  key: ({ editId }) => `edit-contacts.${editId}`,
});
