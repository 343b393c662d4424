/** One line that is drawn over on a terminal, and a line now and then where there is none. */
export class ProgressLine {
  private lastDrawn = 0;

  draw(text: string): void {
    if (process.stdout.isTTY) {
      process.stdout.write(`\r\u001B[2K${text.slice(0, (process.stdout.columns ?? 100) - 1)}`);
      return;
    }
    const now = Date.now();
    if (now - this.lastDrawn < 1_000) return;
    this.lastDrawn = now;
    console.log(text);
  }

  /** Leaves the last line standing. */
  end(text: string): void {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[2K${text}\n`);
    else console.log(text);
  }
}

const WIDTH = 28;

export function bar(part: number, whole: number): string {
  const filled = whole === 0 ? 0 : Math.min(WIDTH, Math.round((part / whole) * WIDTH));
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
}
