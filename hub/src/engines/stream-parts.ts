import type { SupervisedEngine } from "./supervise-engine.ts";

/**
 * The pieces of an engine's answer, as they come. Throws what `ask` rejects with, after the pieces that came before it; ends
 * early, and tells the engine, when the signal aborts or the reader stops. Unread pieces are kept, so bound the request.
 */
export async function* streamParts(engine: SupervisedEngine, body: unknown, signal: AbortSignal): AsyncGenerator<unknown> {
  const parts: unknown[] = [];
  const stopped = new AbortController();
  let news = Promise.withResolvers<void>();
  const onPart = (part: unknown) => {
    parts.push(part);
    news.resolve();
  };
  let over: { error?: unknown } | null = null;
  const end = (how: { error?: unknown }) => {
    over = how;
    news.resolve();
  };
  const either = AbortSignal.any([signal, stopped.signal]);
  void engine.ask(body, { signal: either, onPart }).then(
    () => end({}),
    (error: unknown) => end({ error }),
  );
  try {
    for (;;) {
      while (parts.length > 0 && !signal.aborted) yield parts.shift();
      if (signal.aborted) return;
      if (over !== null && parts.length === 0) break;
      await news.promise;
      news = Promise.withResolvers();
    }
    // The compiler cannot see that the callbacks above have set it.
    const { error } = over as { error?: unknown };
    if (error !== undefined) throw error;
  } finally {
    stopped.abort();
  }
}
