import type { Purpose } from '../../core/consent/consent.js';
import { stopsOf } from '../../core/consent/number-stops.js';
import type { StopReason } from '../../core/consent/stop-reason.js';
import { isConnectionFault } from '../../core/database/faults.js';
import type { Actor } from '../../core/database/work.js';
import type { ChunkMessage } from '../../core/dispatch/open-chunk.js';
import { untilDatabaseAnswers } from '../platform/until-database-answers.js';
import type { WorkerContext } from '../worker-context.js';

/** What was recorded with an earlier time may have been committed after the claim had looked. */
const MARGIN_MS = 60_000;
/** A slow carrier may hold a slice for long after it was asked about. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Who among the recipients of a chunk has opted out since it was claimed. A look for each slice, not for each message.
 */
export class OptOuts {
  private readonly underWay = new Set<ChunkMessage>();
  private readonly halt = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private closed = false;
  private readonly since: Date;

  constructor(
    private readonly context: WorkerContext,
    private readonly actor: Actor,
    private readonly chunk: { claimedAt: Date; purpose: Purpose },
  ) {
    this.since = new Date(chunk.claimedAt.getTime() - MARGIN_MS);
  }

  /** Aborts when one who is under way has opted out: what is not on the wire comes back, and is asked about again. */
  get signal(): AbortSignal {
    return this.halt.signal;
  }

  among(messages: readonly ChunkMessage[]): Promise<ReadonlyMap<string, StopReason>> {
    const { context, actor, since } = this;
    const msisdns = messages.map(({ recipient }) => recipient);
    return untilDatabaseAnswers(
      () => context.core.read(actor, stopsOf, { msisdns, purpose: this.chunk.purpose, since }),
      context.stopping,
    );
  }

  /** Looks after these until they are released. */
  watch(messages: readonly ChunkMessage[]): void {
    for (const message of messages) this.underWay.add(message);
    this.timer ??= setTimeout(() => void this.look(), LOOK_AGAIN_MS);
  }

  release(message: ChunkMessage): void {
    this.underWay.delete(message);
  }

  close(): void {
    this.underWay.clear();
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    try {
      if ((await this.among([...this.underWay])).size > 0) this.halt.abort();
    } catch (error) {
      // the next slice or the next look will tell
      if (!isConnectionFault(error)) this.context.core.log.warn('who has opted out could not be asked');
    }
    if (!this.closed && !this.signal.aborted) this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
  }
}
