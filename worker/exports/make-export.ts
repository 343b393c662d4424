import { closeExport, openExport, TakenOver, type OpenExport } from '../../core/exports/run-export.js';
import { makeExport } from '../../core/exports/export-jobs.js';
import { removeExport } from '../../core/exports/export-paths.js';
import { makeFile, Stopped } from '../../core/exports/make-file.js';
import { crossOff } from '../../core/jobs/relay-jobs.js';
import type { Id } from '../../core/platform/id.js';
import { Refusal } from '../../core/platform/refusal.js';
import { SealBroken } from '../../core/sealing/sealer.js';
import { HandedBack, implement, type JobRun } from '../jobs/implement.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';

const NO_ROOM = 'There was no room for the file. Our operators have been told; try again later.';
const NOT_READABLE = 'A text could not be opened: what is stored is not what was sealed. Tell our operators.';

/** Makes the file of an export, always from its beginning; an export that is over is only crossed off. */
export const makeExportProcessor = implement(makeExport, async (context, job) => {
  const { core, stopping } = context;
  const run = await untilDatabaseAnswers(() => core.run(job.actor, openExport, job.payload), stopping);
  if (run === null) return await core.run(job.actor, crossOff, job.jobId);
  try {
    await makeAll(context, job, run);
  } catch (error) {
    if (error instanceof TakenOver) throw new HandedBack('another run has the export');
    if (error instanceof Stopped) throw new HandedBack('the worker stops');
    throw error;
  }
});

async function makeAll(
  { core, config, stopping }: WorkerContext,
  { actor, jobId }: JobRun<{ exportId: Id }>,
  run: OpenExport,
): Promise<void> {
  const { directory } = config.uploads;
  let bytes = 0;
  let failure: string | null = null;
  try {
    bytes = await makeFile(core, { actor, run, directory, stopping });
  } catch (error) {
    failure = exportFailure(error);
    if (failure === null) throw error;
    await removeExport(directory, run);
  }
  await untilDatabaseAnswers(() => core.run(actor, closeExport, { run, jobId, bytes, failure }), stopping);
  core.log.info({ exportId: run.id, rows: run.rows, bytes, failed: failure !== null }, 'export ended');
}

/** The sentence for whoever wants the file; null for a fault that another try may not meet. */
export function exportFailure(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  if (error instanceof SealBroken) return NOT_READABLE;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' ? NO_ROOM : null;
}
