export interface Ahead<T> {
  value: T;
  /** Begins the next one now instead of when it is asked for. */
  readNext(): void;
}

/** What `source` yields, the next being under way from the moment that whoever uses one says so. */
export async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<Ahead<T>, void> {
  try {
    let next: ReturnType<typeof source.next> | null = null;
    const readNext = (): void => {
      next ??= source.next();
      next.catch(() => undefined); // it is thrown when its turn comes
    };
    for (;;) {
      const { value, done } = await (next ?? source.next());
      if (done === true) return;
      next = null;
      yield { value, readNext };
    }
  } finally {
    await source.return();
  }
}
