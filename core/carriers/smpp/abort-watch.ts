interface Watched {
  messages: number;
  stop: () => void;
}

/** One listener a signal, however many messages share it: a listener each would make a chunk quadratic. */
export class AbortWatch {
  private readonly watched = new Map<AbortSignal, Watched>();

  constructor(private readonly onAbort: (signal: AbortSignal) => void) {}

  add(signal: AbortSignal): void {
    const known = this.watched.get(signal);
    if (known === undefined) this.watched.set(signal, { messages: 1, stop: this.listen(signal) });
    else known.messages += 1;
  }

  /** One of its messages is settled. */
  release(signal: AbortSignal): void {
    const known = this.watched.get(signal);
    if (known === undefined || --known.messages > 0) return;
    known.stop();
    this.watched.delete(signal);
  }

  private listen(signal: AbortSignal): () => void {
    const listener = () => this.onAbort(signal);
    signal.addEventListener('abort', listener, { once: true });
    return () => signal.removeEventListener('abort', listener);
  }
}
