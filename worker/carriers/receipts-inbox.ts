import { PLATFORM } from '../../core/database/work.js';
import type { InboundSms, Receipt } from '../../core/carriers/carrier.js';
import { IdShapeLearner, type IdShape } from '../../core/carriers/smpp/provider-id.js';
import { applyReceipts, isNotPlain, keepIdShape } from '../../core/dispatch/apply-receipts.js';
import { keepInbound } from '../../core/dispatch/keep-inbound.js';
import type { Core } from '../../core/core.js';
import type { Id } from '../../core/platform/id.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerMetrics } from '../platform/metrics.js';

const MAX_BATCH = 1_000;
/** A second transaction begins beside the first when so many receipts wait for it. */
const ENOUGH_FOR_ANOTHER = 250;
const MOST_AT_ONCE = 2;
/** After so long without a database the carrier is told to send the receipts again. */
const KEEP_TRYING_MS = 10_000;

interface Waiting {
  receipts: readonly Receipt[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

export interface InboxOptions {
  core: Core;
  carrierId: Id;
  shape: IdShape;
  metrics: WorkerMetrics;
}

/**
 * Applies what a carrier tells: while one transaction runs, what comes in gathers into the next. A
 * receipt is acknowledged to the carrier when its transaction has committed, so none is lost with this process.
 */
export class ReceiptsInbox {
  private readonly waiting: Waiting[] = [];
  private readonly learner: IdShapeLearner;
  private size = 0;
  private running = 0;

  constructor(private readonly options: InboxOptions) {
    this.learner = new IdShapeLearner(options.shape);
  }

  receipts(batch: readonly Receipt[]): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.waiting.push({ receipts: batch, resolve, reject });
    this.size += batch.length;
    const another = this.running < MOST_AT_ONCE && this.size >= ENOUGH_FOR_ANOTHER;
    if (this.running === 0 || another) void this.drain();
    return promise;
  }

  async inbound(message: InboundSms): Promise<void> {
    const { core, carrierId } = this.options;
    await core.run(PLATFORM, keepInbound, { carrierId, message });
  }

  private async drain(): Promise<void> {
    this.running += 1;
    while (this.waiting.length > 0) {
      const taken: Waiting[] = [];
      let size = 0;
      while (this.waiting.length > 0 && size < MAX_BATCH) {
        const next = this.waiting.shift() as Waiting;
        taken.push(next);
        size += next.receipts.length;
      }
      this.size -= size;
      await this.apply(taken);
    }
    this.running -= 1;
  }

  private async apply(taken: readonly Waiting[]): Promise<void> {
    const receipts = taken.flatMap((waiting) => waiting.receipts);
    const { metrics } = this.options;
    const ended = metrics.receiptSeconds.startTimer();
    try {
      await untilDatabaseAnswers(() => this.keep(receipts), AbortSignal.timeout(KEEP_TRYING_MS));
      for (const { state } of receipts) metrics.receipts.inc({ state });
      for (const { resolve } of taken) resolve();
    } catch (error) {
      for (const { reject } of taken) reject(error);
    }
    ended();
  }

  private async keep(receipts: readonly Receipt[]): Promise<void> {
    const { core, carrierId } = this.options;
    const input = { carrierId, shape: this.learner.shape, receipts };
    const evidence = await core
      .run(PLATFORM, applyReceipts, { ...input, careful: false })
      .catch((error: unknown) => {
        if (!isNotPlain(error)) throw error;
        return core.run(PLATFORM, applyReceipts, { ...input, careful: true });
      });
    for (const { receiptId, stored } of evidence) this.learner.learn(receiptId, stored);
    if (this.learner.shape !== input.shape) {
      core.log.info({ carrierId, shape: this.learner.shape }, 'learnt how this carrier spells its ids');
      await core.run(PLATFORM, keepIdShape, { carrierId, shape: this.learner.shape });
    }
  }
}
