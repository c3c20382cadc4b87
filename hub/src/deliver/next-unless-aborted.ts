/** The next value, "done", or "aborted" as soon as the signal aborts, even while the iterator is still busy. */
export async function nextUnlessAborted<T extends object>(
  iterator: AsyncIterator<T>,
  signal: AbortSignal,
): Promise<T | "done" | "aborted"> {
  const { promise: aborted, resolve } = Promise.withResolvers<"aborted">();
  const onAbort = (): void => resolve("aborted");
  if (signal.aborted) onAbort();
  else signal.addEventListener("abort", onAbort, { once: true });
  try {
    const winner = await Promise.race([aborted, signal.aborted ? aborted : iterator.next()]);
    if (winner === "aborted") return winner;
    return winner.done === true ? "done" : winner.value;
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** Tells an iterator that may be busy to end. Whatever it still has to say, an error included, nobody waits for it. */
export function abandon(iterator: AsyncIterator<unknown>): void {
  iterator.return?.().catch(() => undefined);
}
