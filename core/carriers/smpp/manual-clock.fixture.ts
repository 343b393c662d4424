import type { Clock } from './clock.js';

interface Timer {
  due: number;
  task: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  private time = 1_000;
  private timers: Timer[] = [];

  get pending(): number {
    return this.timers.length;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): () => void {
    const timer = { due: this.time + ms, task };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  /** Runs everything that falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.time = Math.max(this.time, next.due);
      next.task();
    }
    this.time = end;
  }
}
