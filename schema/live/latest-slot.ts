/** The newest of a stream of snapshots: who reads slowly skips, and never sees an older one after a newer. */
export class LatestSlot<T> implements AsyncIterableIterator<T, undefined> {
  private pending: { value: T } | null = null;
  private waiting: ((result: IteratorResult<T, undefined>) => void) | null = null;
  private over = false;

  constructor(private readonly onEnd: () => void) {}

  put(value: T): void {
    if (this.over) return;
    const { waiting } = this;
    if (waiting === null) {
      this.pending = { value };
      return;
    }
    this.waiting = null;
    waiting({ value, done: false });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const { pending } = this;
    if (pending !== null) {
      this.pending = null;
      return Promise.resolve({ value: pending.value, done: false });
    }
    if (this.over) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    if (!this.over) {
      this.over = true;
      this.pending = null;
      this.waiting?.({ value: undefined, done: true });
      this.waiting = null;
      this.onEnd();
    }
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
