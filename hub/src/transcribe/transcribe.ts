import { Fault } from "@homeroom/protocol";
import type { HearingHint, Recognition, SpeechToText, VoicedFrame } from "../ports/speech-to-text.ts";

export interface TranscribeOptions {
  readonly stt: SpeechToText;
  readonly hint: HearingHint;
  /** Told each guess at a pause; it may still change. */
  readonly onPartial?: (recognition: Recognition) => void;
  readonly signal: AbortSignal;
}

/**
 * The frames of one utterance (512 samples, 16 kHz) become the words that were said. Rejects with the Fault of the recogniser
 * (`stt-unavailable`, `stt-died`), with what `frames` throws, and with the signal's reason when it aborts.
 */
export async function transcribe(frames: AsyncIterable<VoicedFrame>, options: TranscribeOptions): Promise<Recognition> {
  const { stt, hint, onPartial, signal } = options;
  for await (const recognition of stt.recognize(frames, hint, signal)) {
    if (recognition.final) return recognition;
    onPartial?.(recognition);
  }
  signal.throwIfAborted();
  throw new Fault("stt-died", "The speech recogniser ended without a result. Say it again.");
}
