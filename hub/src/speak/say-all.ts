import { Fault } from "@homeroom/protocol";
import type { Speaker } from "./create-speaker.ts";

/** A reply as one stream of samples: its sentences in order, with silence of `pauseMs` after each. */
export async function* sayAll(
  reply: { readonly say: readonly { readonly text: string; readonly pauseMs: number }[]; readonly pace: number },
  speaker: Pick<Speaker, "rateHz" | "speak">,
  signal: AbortSignal,
): AsyncGenerator<Int16Array> {
  for (const { text, pauseMs } of reply.say) {
    try {
      yield* speaker.speak(text, reply.pace, signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof Fault) || error.code !== "tts-died") throw error;
      // A voice that died is back within two seconds: the sentence begins anew, once. A second death is the turn's fault.
      yield* speaker.speak(text, reply.pace, signal);
    }
    if (pauseMs > 0) yield new Int16Array(Math.round((pauseMs * speaker.rateHz) / 1_000));
  }
}
