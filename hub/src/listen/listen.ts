import type { VoicedFrame } from "../ports/speech-to-text.ts";
import type { VoiceActivityStream } from "../ports/voice-activity.ts";
import type { EndpointProfile } from "./endpoint-profile.ts";
import { beginning, type Endpointing, endOf, hearFrame } from "./endpointer.ts";
import { untilAborted } from "./until-aborted.ts";

export interface ListenOptions {
  readonly voice: VoiceActivityStream;
  readonly profile: EndpointProfile;
  /** Whether what was recognised so far may be the whole answer. Default: always. */
  readonly isComplete?: () => boolean;
  /** Told once, when speech is sure: where it began, in milliseconds of audio. */
  readonly onSpeechStart?: (audioMs: number) => void;
  readonly signal: AbortSignal;
}

/** All in milliseconds of audio since the first frame. */
export interface EndOfSpeech {
  readonly why: "speech-ended" | "no-speech" | "too-long" | "stream-ended";
  readonly audioMs: number;
  readonly speechStartMs: number | null;
  readonly speechEndMs: number | null;
  /** Audio after the end of speech, 0 where there was none. */
  readonly silenceMs: number;
}

const samplesPerMs = 16;

/**
 * Hands on the frames of one utterance (16 kHz) with their probability of speech until the speaker has finished, and returns why
 * it ended. Throws the signal's reason when it aborts, and a Fault `vad-died` or `vad-overloaded` from the voice activity.
 */
export async function* listen(
  frames: AsyncIterable<Int16Array>,
  options: ListenOptions,
): AsyncGenerator<VoicedFrame, EndOfSpeech> {
  const { voice, profile, isComplete = () => true, onSpeechStart, signal } = options;
  let state = beginning;
  for await (const samples of untilAborted(frames, signal)) {
    const speech = await voice.probability(samples);
    const before = state;
    state = hearFrame(state, samples.length / samplesPerMs, speech);
    if (before.speechStartMs === null && state.speechStartMs !== null) onSpeechStart?.(state.speechStartMs);
    yield { samples, speech };
    const why = endOf(state, profile, isComplete);
    if (why !== null) return endOfSpeech(why, state);
  }
  return endOfSpeech("stream-ended", state);
}

function endOfSpeech(why: EndOfSpeech["why"], { audioMs, speechStartMs, speechEndMs }: Endpointing): EndOfSpeech {
  return { why, audioMs, speechStartMs, speechEndMs, silenceMs: speechEndMs === null ? 0 : audioMs - speechEndMs };
}
