const COMPACT_AT = 1_024;

/** First in, first out, in constant time a step; `Array.shift` moves the whole array once it is long. */
export class Fifo<T> {
  private items: (T | undefined)[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  push(item: T): void {
    this.items.push(item);
  }

  peek(): T | undefined {
    return this.items[this.head];
  }

  shift(): T | undefined {
    const item = this.items[this.head];
    if (this.head === this.items.length) return undefined;
    this.items[this.head++] = undefined;
    if (this.head === this.items.length) this.reset([]);
    else if (this.head >= COMPACT_AT && this.head * 2 >= this.items.length)
      this.reset(this.items.slice(this.head));
    return item;
  }

  /** Takes out everything that fits, in order. */
  remove(fits: (item: T) => boolean): T[] {
    const taken: T[] = [];
    const kept: T[] = [];
    for (const item of this.items.slice(this.head) as T[]) (fits(item) ? taken : kept).push(item);
    this.reset(kept);
    return taken;
  }

  private reset(items: (T | undefined)[]): void {
    this.items = items;
    this.head = 0;
  }
}
