/** What `source` yields, each while the next is under way already. */
export async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  try {
    let next = source.next();
    for (;;) {
      const { value, done } = await next;
      if (done === true) return;
      next = source.next();
      next.catch(() => undefined); // it is thrown when its turn comes
      yield value;
    }
  } finally {
    await source.return();
  }
}
