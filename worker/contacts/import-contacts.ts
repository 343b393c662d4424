import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { importContactsJob } from '../../core/contacts/contact-jobs.js';
import { closeImport } from '../../core/contacts/import/close-import.js';
import { ContactsFileFault } from '../../core/contacts/import/file-fault.js';
import { importFile } from '../../core/contacts/import/import-file.js';
import { openImport, type OpenImport } from '../../core/contacts/import/open-import.js';
import { TakenOver } from '../../core/contacts/import/write-batch.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import type { Runner } from '../../core/database/work.js';
import { crossOff } from '../../core/jobs/relay-jobs.js';
import type { Id } from '../../core/platform/id.js';
import { HandedBack, implement, type JobRun } from '../jobs/implement.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';

const FILE_GONE = 'The uploaded file is no longer there. Upload it again and import it once more.';

/** Imports a file, from where the run before left off; an import that is over is only crossed off. */
export const importContactsProcessor = implement(importContactsJob, async (context, job) => {
  const runner = patientRunner(context);
  const run = await runner.run(job.actor, openImport, job.payload);
  if (run === null) return await runner.run(job.actor, crossOff, job.jobId);
  try {
    await importAll({ context, job, runner, run });
  } catch (error) {
    if (error instanceof TakenOver) throw new HandedBack('another run has the import');
    throw error;
  }
});

/** Opening, writing and closing may be repeated after a commit in doubt, so the import outlives the database's restart. */
const patientRunner = ({ core, stopping }: WorkerContext): Pick<Runner, 'run'> => ({
  run: (actor, useCase, input) => untilDatabaseAnswers(() => core.run(actor, useCase, input), stopping),
});

interface Import {
  context: WorkerContext;
  job: JobRun<{ importId: Id }>;
  runner: Pick<Runner, 'run'>;
  run: OpenImport;
}

async function importAll({ context, job, runner, run }: Import): Promise<void> {
  const { stopping, config, core } = context;
  const { actor, jobId } = job;
  const path = uploadPath(config.uploads.directory, actor.accountId, run.uploadId);
  let failure: string | null = null;
  try {
    const whole = await importFile(runner, { actor, run, file: createReadStream(path), stopping });
    if (!whole) throw new HandedBack('the worker stops');
  } catch (error) {
    failure = failureOf(error);
    if (failure === null) throw error;
  }
  await runner.run(actor, closeImport, { run, jobId, failure });
  await rm(path, { force: true });
  core.log.info({ importId: run.importId, rows: run.rows, failed: failure !== null }, 'import ended');
}

/** The sentence for the file's owner; null for a fault that has nothing to do with the file. */
function failureOf(error: unknown): string | null {
  if (error instanceof ContactsFileFault) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && syscall === 'open' ? FILE_GONE : null;
}
