import { TakenOver } from '../../core/exports/run-export.js';
import { crossOff } from '../../core/jobs/relay-jobs.js';
import { runPersonExport } from '../../core/privacy/person/export-person.js';
import { exportPerson } from '../../core/privacy/privacy-jobs.js';
import { openRequest } from '../../core/privacy/run-request.js';
import { exportFailure } from '../exports/make-export.js';
import { HandedBack, implement } from '../jobs/implement.js';

/** Collects what is held on a person, always from the beginning. */
export const exportPersonProcessor = implement(
  exportPerson,
  async ({ core, config }, { actor, jobId, payload }) => {
    const request = await core.run(actor, openRequest, payload);
    if (request === null) return await core.run(actor, crossOff, jobId);
    const { directory } = config.uploads;
    try {
      await runPersonExport({ runner: core, actor, request, jobId, directory }, exportFailure);
      core.log.info({ requestId: request.requestId }, 'what is held on a person was collected');
    } catch (error) {
      if (error instanceof TakenOver) throw new HandedBack('another run has the export');
      throw error;
    }
  },
);
