const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Exponential waits with jitter, so that the workers of one carrier do not all come back in the same instant. */
export class Backoff {
  private failures = 0;

  /** @param random from 0 to 1. */
  constructor(private readonly random: () => number) {}

  /** Half to the whole of 500 ms, 1 s, 2 s … 30 s. */
  next(): number {
    const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.failures, 10));
    this.failures += 1;
    return longest * (0.5 + this.random() / 2);
  }

  reset(): void {
    this.failures = 0;
  }
}
