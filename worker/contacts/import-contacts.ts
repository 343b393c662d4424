import { rm } from 'node:fs/promises';
import { importContactsJob } from '../../core/contacts/contact-jobs.js';
import { closeImport, type ImportEnd } from '../../core/contacts/import/close-import.js';
import { ContactsFileFault } from '../../core/contacts/import/file-fault.js';
import { importFile } from '../../core/contacts/import/import-file.js';
import { openImport, type OpenImport } from '../../core/contacts/import/open-import.js';
import { refusedPath } from '../../core/contacts/import/refused-file.js';
import { TakenOver } from '../../core/contacts/import/write-batch.js';
import { readImport } from '../../core/contacts/read-imports.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import type { Runner } from '../../core/database/work.js';
import { crossOff } from '../../core/jobs/relay-jobs.js';
import type { Id } from '../../core/platform/id.js';
import { Refusal } from '../../core/platform/refusal.js';
import { HandedBack, implement, type JobRun } from '../jobs/implement.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';

const FILE_GONE = 'The uploaded file is no longer there. Upload it again and import it once more.';

/** Imports a file, from where the run before left off; of an import that is over only the file is removed. */
export const importContactsProcessor = implement(importContactsJob, async (context, job) => {
  const runner = patientRunner(context);
  const run = await runner.run(job.actor, openImport, job.payload);
  if (run === null) return await clearUp({ context, job, runner });
  try {
    await importAll({ context, job, runner, run });
  } catch (error) {
    if (error instanceof TakenOver) throw new HandedBack('another run has the import');
    throw error;
  }
});

type ImportRunner = Pick<Runner, 'run' | 'read'>;

/** Opening, writing and closing may be repeated after a commit in doubt, so the import outlives the database's restart. */
const patientRunner = ({ core, stopping }: WorkerContext): ImportRunner => ({
  run: (actor, useCase, input) => untilDatabaseAnswers(() => core.run(actor, useCase, input), stopping),
  read: (actor, useCase, input) => untilDatabaseAnswers(() => core.read(actor, useCase, input), stopping),
});

interface Import {
  context: WorkerContext;
  job: JobRun<{ importId: Id }>;
  runner: ImportRunner;
  run: OpenImport;
}

/** What an import leaves that was cancelled while it waited, or whose worker died at the very end. */
async function clearUp({ context, job, runner }: Omit<Import, 'run'>): Promise<void> {
  const { actor, jobId, payload } = job;
  const row = await runner.read(actor, readImport, payload);
  if (row !== null) {
    await rm(uploadPath(context.config.uploads.directory, actor.accountId, row.uploadId), { force: true });
  }
  await runner.run(actor, crossOff, jobId);
}

async function importAll({ context, job, runner, run }: Import): Promise<void> {
  const { stopping, config, core } = context;
  const { actor, jobId } = job;
  const { directory } = config.uploads;
  const path = uploadPath(directory, actor.accountId, run.uploadId);
  const refusedFile = refusedPath(directory, actor.accountId, run.importId);
  const end = await endOf(() => importFile(runner, { actor, run, file: path, refusedFile, stopping }));
  await runner.run(actor, closeImport, { run, jobId, end });
  await rm(path, { force: true });
  core.log.info({ importId: run.importId, rows: run.rows, end }, 'import ended');
}

/** Throws HandedBack when the worker stops, and what has nothing to do with the file. */
async function endOf(act: () => ReturnType<typeof importFile>): Promise<ImportEnd> {
  try {
    const end = await act();
    if (end === 'stopped') throw new HandedBack('the worker stops');
    return end;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return { failure };
  }
}

/** The sentence for the file's owner; null for a fault that has nothing to do with the file. */
function failureOf(error: unknown): string | null {
  if (error instanceof ContactsFileFault || error instanceof Refusal) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && syscall === 'open' ? FILE_GONE : null;
}
