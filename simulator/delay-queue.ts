/**
 * Hands items out after their delay. Items of the same tick share a bucket and one timer serves all buckets: a timer
 * an item would cost more than the rest of the simulator together.
 */
export class DelayQueue<T> {
  readonly #buckets = new Map<number, T[]>();
  #timer: NodeJS.Timeout | undefined;
  /** The last tick that was handed out. */
  #tick = 0;

  constructor(
    private readonly hand: (item: T) => void,
    private readonly tickMs = 5,
  ) {}

  /** Never hands out within this call, not even without a delay. Up to one tick late. */
  add(item: T, delayMs: number): void {
    const now = performance.now();
    if (this.#buckets.size === 0) this.#tick = Math.floor(now / this.tickMs);
    const tick = Math.max(this.#tick + 1, Math.ceil((now + delayMs) / this.tickMs));
    const bucket = this.#buckets.get(tick);
    if (bucket) bucket.push(item);
    else this.#buckets.set(tick, [item]);
    this.#timer ??= setTimeout(this.#turn, this.tickMs);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#buckets.clear();
  }

  readonly #turn = () => {
    this.#timer = undefined;
    const now = Math.floor(performance.now() / this.tickMs);
    while (this.#tick < now && this.#buckets.size > 0) this.#handOut(++this.#tick);
    if (this.#buckets.size > 0) this.#timer ??= setTimeout(this.#turn, this.tickMs);
  };

  #handOut(tick: number): void {
    const bucket = this.#buckets.get(tick);
    if (!bucket) return;
    this.#buckets.delete(tick);
    for (const item of bucket) this.hand(item);
  }
}
