import { mix } from './hashing.js';

/**
 * Finds a row by a number that the row itself holds. Eight to sixteen bytes a row and nothing for the garbage collector: a Map of a
 * million entries costs four times that and pauses.
 */
export class RowIndex {
  /** Row + 1; 0 is free. Linear probing, at most half full. */
  #slots = new Int32Array(2048);
  #used = 0;

  constructor(private readonly keyOfRow: (row: number) => number) {}

  /** The row put last under the key; -1 for none. */
  get(key: number): number {
    return (this.#slots[this.#slotOf(key)] as number) - 1;
  }

  /** Takes the place of a row that is there under the same key. */
  put(key: number, row: number): void {
    const slot = this.#slotOf(key);
    const fresh = this.#slots[slot] === 0;
    this.#slots[slot] = row + 1;
    if (fresh && ++this.#used * 2 > this.#slots.length) this.#grow();
  }

  get size(): number {
    return this.#used;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = mix(key, 0) & mask;
    for (;;) {
      const row = this.#slots[slot] as number;
      if (row === 0 || this.keyOfRow(row - 1) === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (const row of old) if (row !== 0) this.#slots[this.#slotOf(this.keyOfRow(row - 1))] = row;
  }
}
