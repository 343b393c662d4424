/** Calls `act` for a key at once when it was quiet, else at the end of the interval: the last ask is always answered. */
export class Throttle {
  private readonly waiting = new Map<string, { again: boolean; timer: NodeJS.Timeout }>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly everyMs: number,
    private readonly act: (key: string) => Promise<void>,
  ) {}

  ask(key: string): void {
    const known = this.waiting.get(key);
    if (known !== undefined) {
      known.again = true;
      return;
    }
    this.begin(key);
  }

  /** Answers every ask that still waits, and resolves when all are answered. */
  async flush(): Promise<void> {
    for (const [key, { again, timer }] of this.waiting) {
      clearTimeout(timer);
      this.waiting.delete(key);
      if (again) this.run(key);
    }
    await Promise.all(this.running);
  }

  private begin(key: string): void {
    const timer = setTimeout(() => {
      const again = this.waiting.get(key)?.again ?? false;
      this.waiting.delete(key);
      if (again) this.begin(key);
    }, this.everyMs);
    this.waiting.set(key, { again: false, timer });
    this.run(key);
  }

  private run(key: string): void {
    const run = this.act(key).finally(() => this.running.delete(run));
    this.running.add(run);
  }
}
