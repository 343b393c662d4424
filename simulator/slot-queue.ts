/** First in, first out, without moving what waits at each step as an array's shift does. */
export class SlotQueue {
  #slots: number[] = [];
  #head = 0;

  get length(): number {
    return this.#slots.length - this.#head;
  }

  push(slot: number): void {
    this.#slots.push(slot);
  }

  /** Undefined when empty. */
  shift(): number | undefined {
    if (this.#head === this.#slots.length) return undefined;
    const slot = this.#slots[this.#head++];
    if (this.#head * 2 > this.#slots.length && this.#head > 1024) this.#compact();
    return slot;
  }

  #compact(): void {
    this.#slots = this.#slots.slice(this.#head);
    this.#head = 0;
  }
}
