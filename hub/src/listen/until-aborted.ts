/** The same items, until the signal aborts: then throws its reason, even while the source is silent for ever. */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => undefined);
  const abort = () => aborted.reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  const items = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const item = await Promise.race([aborted.promise, items.next()]);
      if (item.done) return;
      yield item.value;
    }
  } finally {
    signal.removeEventListener("abort", abort);
    // Not awaited: a source that hangs in `next` would never answer.
    void items.return?.().catch(() => undefined);
  }
}
