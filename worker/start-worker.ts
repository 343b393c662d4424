import type { Core } from '../core/core.js';
import { openMailer } from '../core/mail/mailer.js';
import type { Config } from '../core/platform/config.js';
import { newId } from '../core/platform/id.js';
import { startForgettingProofs } from './accounts/forget-proofs.js';
import { CampaignWatch } from './campaigns/campaign-watch.js';
import { pumpCampaignProcessor } from './campaigns/pump-campaign.js';
import { CarrierLinks } from './carriers/carrier-links.js';
import type { Processor } from './jobs/implement.js';
import { startRollingActivity } from './contacts/roll-activity.js';
import { startForgettingUploads } from './contacts/forget-uploads.js';
import { clearGroupProcessor } from './contacts/clear-group.js';
import { editContactsProcessor } from './contacts/edit-contacts.js';
import { importContactsProcessor } from './contacts/import-contacts.js';
import { startForgettingExports } from './exports/forget-exports.js';
import { makeExportProcessor } from './exports/make-export.js';
import { JobKeeper } from './jobs/job-keeper.js';
import { JobRunner } from './jobs/job-runner.js';
import { sendLetterProcessor } from './mail/send-letter.js';
import { submitChunkProcessor } from './messages/submit-chunk.js';
import { startSweeper } from './messages/sweeper.js';
import { clearDoNotDisturbProcessor } from './operators/clear-do-not-disturb.js';
import { startHealthServer } from './platform/health.js';
import { createWorkerMetrics } from './platform/metrics.js';
import { applyRetentionProcessor, startRetention } from './privacy/apply-retention.js';
import { erasePersonProcessor } from './privacy/erase-person.js';
import { exportPersonProcessor } from './privacy/export-person.js';
import type { WorkerContext } from './worker-context.js';

/** One for each kind of job. */
export const PROCESSORS: readonly Processor[] = [
  pumpCampaignProcessor,
  submitChunkProcessor,
  importContactsProcessor,
  editContactsProcessor,
  clearGroupProcessor,
  sendLetterProcessor,
  clearDoNotDisturbProcessor,
  makeExportProcessor,
  exportPersonProcessor,
  erasePersonProcessor,
  applyRetentionProcessor,
];

/** How long what is on the wire may take to be answered and written down when the worker stops. */
const STOP_WITHIN_MS = 8_000;

export interface RunningWorker {
  port: number;
  /** Finishes or hands back what is under way, unbinds from the carriers. */
  stop(): Promise<void>;
}

export async function startWorker(core: Core, config: Config): Promise<RunningWorker> {
  const stopping = new AbortController();
  const ending = new AbortController();
  const metrics = createWorkerMetrics(core);
  const links = new CarrierLinks(core, metrics, config.sandbox);
  const watch = new CampaignWatch(core);
  const mailer = openMailer(config);
  const context: WorkerContext = {
    core,
    config,
    workerId: newId(),
    links,
    watch,
    mailer,
    metrics,
    stopping: stopping.signal,
    ending: ending.signal,
  };
  const keeper = new JobKeeper(context, (alive) => links.share(alive));
  const runner = new JobRunner(context, PROCESSORS);
  const sweeps = [
    ...startSweeper(context),
    startRollingActivity(context),
    startForgettingUploads(context),
    startForgettingProofs(context),
    startForgettingExports(context),
    startRetention(context),
  ];
  const health = await startHealthServer({
    core,
    links,
    metrics,
    address: config.workerHttp,
    metricsToken: config.safety.metricsToken,
  });
  if (config.mail.smtpUrl === null)
    core.log.warn({ outbox: config.mail.outbox }, 'no SMTP_URL: mails become files');
  core.log.info({ workerId: context.workerId, port: health.port }, 'worker started');
  return {
    port: health.port,
    async stop() {
      const timer = setTimeout(() => ending.abort(), STOP_WITHIN_MS);
      stopping.abort();
      await runner.close();
      await Promise.all(sweeps.map((loop) => loop.stop()));
      await Promise.all([watch.close(), links.close()]);
      await keeper.close();
      await health.close();
      mailer.close();
      clearTimeout(timer);
      ending.abort();
    },
  };
}
