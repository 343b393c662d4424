import type { Core } from '../core/core.js';
import type { Mailer } from '../core/mail/mailer.js';
import type { Config } from '../core/platform/config.js';
import type { Id } from '../core/platform/id.js';
import type { CampaignWatch } from './campaigns/campaign-watch.js';
import type { CarrierLinks } from './carriers/carrier-links.js';
import type { WorkerMetrics } from './platform/metrics.js';

/** What the processors of one worker process share. */
export interface WorkerContext {
  core: Core;
  config: Config;
  /** This process, until it ends. */
  workerId: Id;
  links: CarrierLinks;
  watch: CampaignWatch;
  mailer: Mailer;
  metrics: WorkerMetrics;
  /** Aborts when the worker is to stop: hand back what is not on the wire. */
  stopping: AbortSignal;
  /** Aborts when there is no time left to write results down. */
  ending: AbortSignal;
}
