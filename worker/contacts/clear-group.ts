import { clearSomeMembers } from '../../core/contacts/edit/clear-group.js';
import { clearGroup } from '../../core/contacts/edit/group-jobs.js';
import { HandedBack, implement } from '../jobs/implement.js';

/** From the start again after a crash: what is gone costs nothing. */
export const clearGroupProcessor = implement(
  clearGroup,
  async ({ core, stopping }, { actor, jobId, payload }) => {
    while (await core.run(actor, clearSomeMembers, { ...payload, jobId })) {
      if (stopping.aborted) throw new HandedBack('the worker stops');
    }
  },
);
