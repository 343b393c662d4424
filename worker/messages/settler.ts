import type { Actor } from '../../core/database/work.js';
import { settleBatch, type Settled } from '../../core/dispatch/settle-batch.js';
import type { ChunkBits } from '../../core/messages/chunk-bits.js';
import type { Id } from '../../core/platform/id.js';
import { HandedBack } from '../jobs/implement.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';

/** Small batches leave little in doubt after a crash; 250 cost hardly more than 1,000. */
const FULL_BATCH = 250;
/**
 * A transaction costs a dozen statements however few outcomes it writes, and with several chunks under way at 15 ms it
 * wrote thirty. The last outcomes of a chunk, and so single messages, never wait: `drain` writes them at once.
 */
const LONGEST_WAIT_MS = 60;

/**
 * Gathers the outcomes of one chunk and writes them down, one transaction at a time. A run that has lost its chunk to
 * another writes down what the carrier answered it, and must then end: `drain` throws HandedBack.
 */
export class Settler {
  private pending: Settled[] = [];
  private running: Promise<void> = Promise.resolve();
  private busy = false;
  private timer: NodeJS.Timeout | null = null;
  private fault: unknown = null;
  /** The chunk's settled bits after the last transaction; null before the first. */
  settled: ChunkBits | null = null;

  constructor(
    private readonly context: WorkerContext,
    private readonly chunk: { chunkId: Id; campaignId: Id | null; runId: Id; actor: Actor },
    private readonly carrierId: Id | null,
  ) {}

  add(settled: Settled): void {
    this.pending.push(settled);
    if (this.busy) return;
    if (this.pending.length >= FULL_BATCH) this.settle();
    else this.timer ??= setTimeout(() => this.settle(), LONGEST_WAIT_MS);
  }

  /** Resolves when everything added is written down. Throws if that is not possible. */
  async drain(): Promise<void> {
    while (this.pending.length > 0 || this.busy) {
      if (!this.busy) this.settle();
      await this.running;
    }
    if (this.fault !== null) throw this.fault;
  }

  private settle(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.pending.length === 0 || this.busy) return;
    this.busy = true;
    this.running = this.write();
  }

  private async write(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    const { core, config, ending, metrics } = this.context;
    const { actor, ...chunk } = this.chunk;
    try {
      const bits = await untilDatabaseAnswers(() => {
        const unknownUntil = new Date(core.clock().getTime() + config.dispatch.unknownAfterMs);
        return core.run(actor, settleBatch, { ...chunk, carrierId: this.carrierId, batch, unknownUntil });
      }, ending);
      if (bits === null) throw new HandedBack('another worker has the chunk');
      this.settled = bits.settled;
      for (const { outcome } of batch) metrics.outcomes.inc({ outcome: outcome.kind });
    } catch (error) {
      this.fault = error;
    }
    this.busy = false;
    if (this.pending.length > 0) this.settle();
  }
}
