/** An inbound message, ready for the wire: one part. */
export interface InboundPart {
  from: string;
  to: string;
  bytes: Uint8Array;
  dataCoding: number;
  udh: boolean;
}

/** In the column `verdict`: an inbound message and no receipt. */
export const INBOUND = 255;

/**
 * What still has to be delivered, in columns: 33 bytes a receipt. With a receipt delay of a minute a million of them
 * wait, which as objects would be 150 MB and long pauses of the garbage collector. A delivery is known by its slot.
 */
export class Deliveries {
  /** Recipient and source of the message that was submitted, as keys of the address book. */
  recipient = new Float64Array(1024);
  source = new Float64Array(1024);
  /** The message id's number. */
  id = new Float64Array(1024);
  /** Milliseconds since the epoch. */
  submittedAt = new Float64Array(1024);
  verdict = new Uint8Array(1024);
  readonly inbound = new Map<number, InboundPart>();
  readonly #free: number[] = [];
  #used = 0;

  take(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#used === this.recipient.length) this.#grow();
    return this.#used++;
  }

  release(slot: number): void {
    if (this.verdict[slot] === INBOUND) this.inbound.delete(slot);
    this.#free.push(slot);
  }

  get pending(): number {
    return this.#used - this.#free.length;
  }

  #grow(): void {
    const size = this.#used * 2;
    this.recipient = copied(new Float64Array(size), this.recipient);
    this.source = copied(new Float64Array(size), this.source);
    this.id = copied(new Float64Array(size), this.id);
    this.submittedAt = copied(new Float64Array(size), this.submittedAt);
    this.verdict = copied(new Uint8Array(size), this.verdict);
  }
}

function copied<T extends Float64Array | Uint8Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
