/** A speed limit that holds one second's worth in reserve, as carriers' do that count by the second. */
export class RateLimit {
  #tokens = 0;
  #perSecond = 0;
  #filledAt = 0;

  /** 0 lifts the limit. The reserve starts full. */
  set(perSecond: number, now: number): void {
    if (perSecond === this.#perSecond) return;
    this.#perSecond = perSecond;
    this.#tokens = Math.max(1, perSecond);
    this.#filledAt = now;
  }

  /** Whether one more may pass. `now` in milliseconds. */
  take(now: number): boolean {
    if (this.#perSecond === 0) return true;
    const refilled = this.#tokens + ((now - this.#filledAt) * this.#perSecond) / 1000;
    this.#tokens = Math.min(refilled, Math.max(1, this.#perSecond));
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
