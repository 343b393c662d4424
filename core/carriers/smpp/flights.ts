import type { Outgoing } from './outgoing.js';

/** A part on the wire. */
export interface Flight {
  sequence: number;
  message: Outgoing;
  part: number;
  writtenAt: number;
}

/**
 * The sliding window: parts on the wire by sequence number, in an array of slots. Not a Map: a Map that lives through
 * millions of inserts and deletes chains its discarded tables, which keeps dead messages alive through every scavenge (5 µs
 * of CPU a message at 150,000 a second, and 250 MB instead of 100).
 */
export class Flights {
  size = 0;
  private readonly slots: (Flight | undefined)[];
  private readonly mask: number;

  constructor(readonly window: number) {
    this.mask = 2 ** Math.ceil(Math.log2(window * 4)) - 1;
    this.slots = Array.from({ length: this.mask + 1 });
  }

  get isFull(): boolean {
    return this.size >= this.window;
  }

  /** False while a much older part, still unanswered, has the slot: take the next sequence number. */
  isFree(sequence: number): boolean {
    return this.slots[sequence & this.mask] === undefined;
  }

  add(flight: Flight): void {
    this.slots[flight.sequence & this.mask] = flight;
    this.size += 1;
  }

  take(sequence: number): Flight | undefined {
    const slot = sequence & this.mask;
    const flight = this.slots[slot];
    if (flight?.sequence !== sequence) return undefined;
    this.slots[slot] = undefined;
    this.size -= 1;
    return flight;
  }

  /** Takes those written at `limit` or before, the oldest first. */
  takeUntil(limit: number): Flight[] {
    const taken = this.slots.filter(
      (flight) => flight !== undefined && flight.writtenAt <= limit,
    ) as Flight[];
    for (const { sequence } of taken) this.take(sequence);
    return taken.toSorted((a, b) => a.writtenAt - b.writtenAt);
  }

  /** Infinity if nothing is on the wire. */
  oldest(): number {
    let oldest = Infinity;
    for (const flight of this.slots) {
      if (flight !== undefined && flight.writtenAt < oldest) oldest = flight.writtenAt;
    }
    return oldest;
  }
}
