import { Transcript } from "@homeroom/protocol";
import type { Clock } from "../ports/clock.ts";
import type { Recognition, VoicedFrame } from "../ports/speech-to-text.ts";
import type { Hearing } from "./pocketsphinx-hearing.ts";
import type { Utterance } from "./pocketsphinx-utterance.ts";

/** A pause after which what was said so far is heard: shorter than any silence that ends an utterance, longer than a gap in a word. */
const guessAfterMs = 128;

export interface Hearer {
  readonly utterance: Utterance;
  /** Hears a whole recording, 16 kHz. Rejects with a Fault, or the signal's reason. */
  readonly hear: (samples: Int16Array, signal: AbortSignal) => Promise<Hearing>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Hears what there is at each pause. When nothing more is said, that is the result, so that recognition hides inside the silence that
 * ends an utterance; when speech goes on, the guess is thrown away.
 */
export async function* recognizeWithGuesses(
  frames: AsyncIterable<VoicedFrame>,
  { utterance, hear, clock, signal }: Hearer,
): AsyncGenerator<Recognition> {
  const aborted = Promise.withResolvers<null>();
  const onAbort = () => aborted.resolve(null);
  signal.addEventListener("abort", onAbort, { once: true });
  // The cast keeps the compiler from taking it for null wherever the loop has not been followed yet.
  let guess = null as Guess | null;
  try {
    const coming = frames[Symbol.asyncIterator]();
    let next = coming.next();
    for (;;) {
      const event = await Promise.race([next, aborted.promise, ...(guess?.isNews ? [guess.settled] : [])]);
      if (signal.aborted || event === null) return;
      if (event instanceof Guess) {
        if (event.told()) yield recognition(event.hearing, { final: false, computeMs: 0 });
        continue;
      }
      if (event.done) break;
      next = coming.next();
      utterance.add(event.value);
      if (utterance.speaking) {
        guess?.drop();
        guess = null;
      } else if (guess === null && (utterance.quietMs ?? 0) >= guessAfterMs) {
        guess = new Guess(hear, utterance.speech(), signal);
      }
    }
    const endedMs = clock.monotonicMs();
    await guess?.settled;
    const hearing = guess?.hearing ?? (await hear(utterance.speech(), signal));
    yield recognition(hearing, { final: true, computeMs: clock.monotonicMs() - endedMs });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", onAbort);
    guess?.drop();
  }
}

/** What was heard at a pause. One that fails is forgotten: the end of the utterance tries again and tells. */
class Guess {
  readonly settled: Promise<Guess>;
  hearing: Hearing | null = null;
  isNews = true;
  readonly #dropped = new AbortController();

  constructor(hear: Hearer["hear"], samples: Int16Array, signal: AbortSignal) {
    this.settled = hear(samples, AbortSignal.any([signal, this.#dropped.signal])).then(
      (hearing) => {
        this.hearing = hearing;
        return this;
      },
      () => this,
    );
  }

  /** Whether there is something to tell; from now on it is no news. */
  told(): this is Guess & { readonly hearing: Hearing } {
    this.isNews = false;
    return this.hearing !== null;
  }

  drop(): void {
    this.#dropped.abort();
  }
}

function recognition(
  { words, sureness, runnerUp }: Hearing,
  { final, computeMs }: { final: boolean; computeMs: number },
): Recognition {
  return {
    final,
    transcript: new Transcript(words),
    sureness,
    alternatives: runnerUp === null ? [] : [{ transcript: new Transcript(runnerUp.words), sureness: runnerUp.sureness }],
    computeMs,
  };
}
