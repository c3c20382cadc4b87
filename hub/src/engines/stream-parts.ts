import type { SupervisedEngine } from "./supervise-engine.ts";

/**
 * The pieces of an engine's answer, as they come. Throws what `ask` rejects with, after the pieces that came before it; ends
 * early, and tells the engine, when the signal aborts or the reader stops. Unread pieces are kept, so bound the request.
 */
export async function* streamParts(engine: SupervisedEngine, body: unknown, signal: AbortSignal): AsyncGenerator {
  const parts: unknown[] = [];
  const stopped = new AbortController();
  const answer: { over: boolean; failure: { readonly error: unknown } | null } = { over: false, failure: null };
  let news = Promise.withResolvers<void>();
  const onPart = (part: unknown) => {
    parts.push(part);
    news.resolve();
  };
  const end = (failure: typeof answer.failure) => {
    answer.over = true;
    answer.failure = failure;
    news.resolve();
  };
  const either = AbortSignal.any([signal, stopped.signal]);
  void engine.ask(body, { signal: either, onPart }).then(
    () => end(null),
    (error: unknown) => end({ error }),
  );
  try {
    for (;;) {
      while (parts.length > 0 && !signal.aborted) yield parts.shift();
      if (signal.aborted) return;
      if (answer.over) break;
      await news.promise;
      news = Promise.withResolvers();
    }
    if (answer.failure !== null) throw answer.failure.error;
  } finally {
    stopped.abort();
  }
}
