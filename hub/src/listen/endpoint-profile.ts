import type { AnswerKind } from "../ports/answer-kind.ts";

/** When an utterance ends, all in milliseconds of audio. */
export interface EndpointProfile {
  /** Quiet from the opening of the microphone after which nobody is taken to be speaking. */
  readonly noSpeechMs: number;
  /** Silence that ends the utterance when what was heard may be the whole answer. */
  readonly endSilenceMs: number;
  /** Silence that ends it when what was heard is surely not yet an answer: "I think it's...". */
  readonly thinkingSilenceMs: number;
  /** The longest utterance, from the start of speech. */
  readonly maxSpeechMs: number;
}

/**
 * The voice activity model lags behind the last sample of speech, so that an utterance really ends `endSilenceMs` and that lag after
 * it: with letters 72 ms in the middle and 128 ms at the 95th percentile, with sentences 30 and 70 (148 and 59 recordings, quiet
 * rooms). 256 ms therefore keeps a letter below 400 ms, and is well above the longest gap within a letter or a digit (96 ms, "six").
 * Children pause for up to 1.5 s in mid-answer, and take 8 to 15 s to begin. A thinking pause is given 300 ms more than it lasts,
 * since the model notices a soft beginning late: with 100 ms more, 5 answers of 59 were cut off. Who retells or thinks aloud gets two
 * minutes, so that nobody is interrupted in mid-thought.
 */
export const endpointProfiles: Readonly<Record<AnswerKind, EndpointProfile>> = {
  letter: { noSpeechMs: 10_000, endSilenceMs: 256, thinkingSilenceMs: 1_800, maxSpeechMs: 12_000 },
  number: { noSpeechMs: 12_000, endSilenceMs: 320, thinkingSilenceMs: 1_800, maxSpeechMs: 12_000 },
  word: { noSpeechMs: 12_000, endSilenceMs: 320, thinkingSilenceMs: 1_800, maxSpeechMs: 12_000 },
  sentence: { noSpeechMs: 12_000, endSilenceMs: 640, thinkingSilenceMs: 2_000, maxSpeechMs: 25_000 },
  long: { noSpeechMs: 15_000, endSilenceMs: 1_600, thinkingSilenceMs: 2_500, maxSpeechMs: 120_000 },
};

/** The longest that listening takes with any profile: a microphone that closes sooner would cut an answer off. */
export const longestListeningMs = Math.max(
  ...Object.values(endpointProfiles).map(({ noSpeechMs, maxSpeechMs }) => noSpeechMs + maxSpeechMs),
);
