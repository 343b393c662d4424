import type { Delivery } from '../../schema/context.js';

/** One subscriber of a stream. */
export interface Member {
  /** A result as JSON text. */
  deliver(result: string): void;
  /** The stream is over; with the error that ended it, if one did. */
  end(error?: unknown): void;
}

export interface StreamParts {
  source: AsyncIterable<unknown>;
  /** Executes the operation for one event. The result as JSON text. */
  execute(event: unknown): Promise<string>;
  delivery: Delivery;
  onOver(): void;
}

/** A subscription executed once for each event, its results shared among all who asked for the same. */
export class SharedStream {
  private readonly members = new Set<Member>();
  private readonly iterator: AsyncIterator<unknown>;
  private last: string | null = null;
  private running = false;
  private over = false;

  constructor(private readonly parts: StreamParts) {
    this.iterator = parts.source[Symbol.asyncIterator]();
  }

  get newestOnly(): boolean {
    return this.parts.delivery.newestOnly;
  }

  /** The first to join starts it; who joins later gets the latest result at once. */
  join(member: Member): void {
    if (this.over) {
      member.end();
      return;
    }
    this.members.add(member);
    if (!this.running) {
      this.running = true;
      void this.run();
    } else if (this.last !== null) {
      member.deliver(this.last);
      this.parts.delivery.refresh();
    }
  }

  /** The last to leave ends it. */
  leave(member: Member): void {
    if (this.members.delete(member) && this.members.size === 0) this.finish();
  }

  private finish(): void {
    if (this.over) return;
    this.over = true;
    this.parts.onOver();
    this.iterator.return?.().catch(() => undefined);
  }

  private async run(): Promise<void> {
    let fault: unknown;
    try {
      for (let step = await this.iterator.next(); !step.done; step = await this.iterator.next()) {
        this.tell(await this.parts.execute(step.value));
      }
    } catch (error) {
      fault = error;
    }
    this.finish();
    for (const member of this.members) member.end(fault);
    this.members.clear();
  }

  private tell(result: string): void {
    if (this.newestOnly) this.last = result;
    for (const member of this.members) member.deliver(result);
  }
}
