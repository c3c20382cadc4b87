import type { Transcript } from "@homeroom/protocol";

/** One frame of an utterance as the listening stage hands it on: 512 samples, 16 kHz, mono. */
export interface VoicedFrame {
  readonly samples: Int16Array;
  /** Probability of speech in this frame, 0 to 1. */
  readonly speech: number;
}

/** What is likely to be said, so that a recogniser with a grammar or hotwords can listen for it. */
export interface HearingHint {
  /** Whole answers: lower-case words with single spaces. */
  readonly answers: readonly string[];
  /** Whole commands: "repeat that". */
  readonly controls: readonly string[];
  /** What the utterance may begin with because it woke the tutor: "hey tutor". */
  readonly wakePhrases?: readonly string[];
  /** What may come before an answer or a command: "um". */
  readonly hesitations: readonly string[];
  /** What may come before an answer only: "i think it's". */
  readonly leadIns: readonly string[];
  /** What may stand between an answer and the one that replaces it: "no wait". */
  readonly changes: readonly string[];
}

export interface Recognition {
  /** False: a guess at a pause, may still change. The last one yielded is final. */
  readonly final: boolean;
  readonly transcript: Transcript;
  /** 0 to 1: how surely these words and not others of the hint were said. */
  readonly sureness: number;
  /** Runners-up, best first. */
  readonly alternatives: readonly { readonly transcript: Transcript; readonly sureness: number }[];
  /** Engine time spent after the last frame was handed in, milliseconds. */
  readonly computeMs: number;
}

/** Turns the frames of one utterance into words. */
export interface SpeechToText {
  readonly capabilities: { readonly partials: boolean; readonly grammar: boolean; readonly alternatives: boolean };
  /** Gets ready for an utterance that may begin soon; cheap to call, safe to ignore. */
  prepare(hint: HearingHint): void;
  /**
   * Yields guesses at pauses where the engine can, then one final recognition after `frames` ends. Throws a Fault
   * `stt-unavailable` when the engine is down, `stt-died` when it dies on the way; ends early when `signal` aborts.
   */
  recognize(frames: AsyncIterable<VoicedFrame>, hint: HearingHint, signal: AbortSignal): AsyncIterable<Recognition>;
  close(): Promise<void>;
}
