import type { Speaker } from "./create-speaker.ts";

/** A reply as one stream of samples: its sentences in order, with silence of `pauseMs` after each. */
export async function* sayAll(
  reply: { readonly say: readonly { readonly text: string; readonly pauseMs: number }[]; readonly pace: number },
  speaker: Speaker,
  signal: AbortSignal,
): AsyncGenerator<Int16Array> {
  for (const { text, pauseMs } of reply.say) {
    yield* speaker.speak(text, reply.pace, signal);
    if (pauseMs > 0) yield new Int16Array(Math.round((pauseMs * speaker.rateHz) / 1_000));
  }
}
