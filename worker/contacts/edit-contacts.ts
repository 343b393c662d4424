import { editContacts } from '../../core/contacts/fields/bulk-edit-jobs.js';
import { beginEdit, countSelected, editBatch, failEdit } from '../../core/contacts/bulk/edit-batch.js';
import { Refusal } from '../../core/platform/refusal.js';
import { HandedBack, implement } from '../jobs/implement.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';

/** Changes contacts batch by batch until there are no more, from where the run before left off. */
export const editContactsProcessor = implement(editContacts, async (context, job) => {
  const { core, stopping } = context;
  const { editId } = job.payload;
  const run = { editId, jobId: job.jobId };
  const patiently = <T>(act: () => Promise<T>) => untilDatabaseAnswers(act, stopping);
  try {
    const total = await patiently(() => core.read(job.actor, countSelected, { editId }));
    await patiently(() => core.run(job.actor, beginEdit, { editId, total }));
    while (await patiently(() => core.run(job.actor, editBatch, run))) {
      if (stopping.aborted) throw new HandedBack('the worker stops');
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failure = error.message;
    await patiently(() => core.run(job.actor, failEdit, { ...run, failure }));
    return;
  }
  core.log.info({ editId }, 'bulk edit ended');
});
