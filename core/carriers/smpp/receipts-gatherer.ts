import type { Receipt } from '../carrier.js';
import type { Clock } from './clock.js';

/** Answers one deliver_sm: true if it is kept, false if the carrier is to send it again. */
export type Acknowledge = (kept: boolean) => void;

const MOST_IN_BATCH = 1_000;
const LONGEST_WAIT_MS = 20;
/** Batches being kept at once; while so many are, receipts gather. */
const MOST_BATCHES = 4;
/** What is not kept yet is refused beyond this, to be sent again later. */
const MOST_WAITING = 20_000;

interface Waiting {
  receipt: Receipt;
  acknowledge: Acknowledge;
}

/**
 * Gathers receipts into batches. An idle gatherer passes on what a read of the socket brought at once; a busy one waits up
 * to 20 ms for more, because the database takes a batch nearly as fast as a single receipt.
 */
export class ReceiptsGatherer {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private stopTimer: (() => void) | null = null;
  private idleWaiters: (() => void)[] = [];

  constructor(
    private readonly keep: (batch: readonly Receipt[]) => Promise<void>,
    private readonly clock: Clock,
    private readonly onFault: (error: unknown) => void,
  ) {}

  add(receipt: Receipt, acknowledge: Acknowledge): void {
    if (this.waiting.length >= MOST_WAITING) {
      acknowledge(false);
      return;
    }
    this.waiting.push({ receipt, acknowledge });
    if (this.waiting.length >= MOST_IN_BATCH) this.pass();
    else this.stopTimer ??= this.clock.after(LONGEST_WAIT_MS, () => this.timeIsUp());
  }

  readDone(): void {
    if (this.underWay === 0) this.pass();
  }

  /** When all that has come so far, and comes meanwhile, is kept and answered. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.idleWaiters.push(resolve);
      this.checkIdle();
    });
  }

  /** Forgets what waits, unanswered: the carrier sends it again after the next bind. */
  close(): void {
    this.stopTimer?.();
    this.stopTimer = null;
    this.waiting = [];
  }

  private timeIsUp(): void {
    this.stopTimer = null;
    this.pass();
  }

  private pass(): void {
    if (this.waiting.length === 0 || this.underWay >= MOST_BATCHES) return;
    this.stopTimer?.();
    this.stopTimer = null;
    const batch = this.waiting.splice(0, MOST_IN_BATCH);
    this.underWay += 1;
    void this.keepBatch(batch);
    if (this.waiting.length > 0) {
      this.stopTimer = this.clock.after(LONGEST_WAIT_MS, () => this.timeIsUp());
    }
  }

  private async keepBatch(batch: readonly Waiting[]): Promise<void> {
    let kept = true;
    try {
      await this.keep(batch.map(({ receipt }) => receipt));
    } catch (error) {
      kept = false;
      this.onFault(error);
    }
    for (const { acknowledge } of batch) acknowledge(kept);
    this.underWay -= 1;
    if (this.underWay === 0 || this.waiting.length >= MOST_IN_BATCH) this.pass();
    else if (this.waiting.length > 0) {
      this.stopTimer ??= this.clock.after(LONGEST_WAIT_MS, () => this.timeIsUp());
    }
    this.checkIdle();
  }

  private checkIdle(): void {
    if (this.underWay > 0 || this.waiting.length > 0) return;
    for (const resolve of this.idleWaiters.splice(0)) resolve();
  }
}
