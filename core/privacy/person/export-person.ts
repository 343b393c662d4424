import type { Actor, Runner, Work } from '../../database/work.js';
import { intoPlace } from '../../exports/make-file.js';
import { closeExport, openExport, type OpenExport } from '../../exports/run-export.js';
import type { Id } from '../../platform/id.js';
import { closeRequest, type OpenRequest, type Report } from '../run-request.js';
import { collectPerson } from './collect-person.js';
import { writePerson } from './write-person.js';

export interface PersonExport {
  runner: Runner;
  actor: Actor;
  request: OpenRequest;
  jobId: Id;
  /** Of uploads. */
  directory: string;
}

interface Ending {
  run: OpenExport;
  request: OpenRequest;
  jobId: Id;
  bytes: number;
  report: Report;
  failure: string | null;
}

/** The request and its file end together. */
async function endBoth(work: Work, { request, run, jobId, bytes, report, failure }: Ending): Promise<void> {
  await closeExport(work, { run, jobId, bytes, failure });
  await closeRequest(work, { requestId: request.requestId, jobId, report, failure });
}

/** Writes all that is held on a person to one file. `failureOf` says which faults another try would meet again. Throws TakenOver. */
export async function runPersonExport(
  { runner, actor, request, jobId, directory }: PersonExport,
  failureOf: (error: unknown) => string | null,
): Promise<void> {
  const exportId = request.exportId ?? '';
  const run = await runner.run(actor, openExport, { exportId });
  if (run === null) {
    const failure = 'The file is no longer there. Ask for it again.';
    return await runner.run(actor, closeRequest, { requestId: request.requestId, jobId, failure });
  }
  const { msisdn } = request;
  const ending: Ending = { run, request, jobId, bytes: 0, report: {}, failure: null };
  try {
    ending.bytes = await intoPlace({ run, directory }, async (path) => {
      const head = { number: msisdn, collectedAt: new Date() };
      const { bytes, report } = await writePerson(
        path,
        head,
        collectPerson({ reader: runner, actor, msisdn }),
      );
      ending.report = report;
      run.rows = Object.values(report).reduce((sum, count) => sum + count, 0);
      return bytes;
    });
  } catch (error) {
    ending.failure = failureOf(error);
    if (ending.failure === null) throw error;
  }
  await runner.run(actor, endBoth, ending);
}
