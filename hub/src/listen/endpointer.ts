import type { EndpointProfile } from "./endpoint-profile.ts";

/** Where an utterance stands. All times are milliseconds of audio since the first frame. */
export interface Endpointing {
  readonly audioMs: number;
  /** Where speech began; null until enough of it was heard. */
  readonly speechStartMs: number | null;
  /** The end of the last frame of speech. */
  readonly speechEndMs: number | null;
  /** Whether the last frame was speech. */
  readonly speaking: boolean;
  /** A sound that is not yet long enough to be speech. */
  readonly sound: { readonly startMs: number; readonly endMs: number; readonly voicedMs: number } | null;
}

export const beginning: Endpointing = { audioMs: 0, speechStartMs: null, speechEndMs: null, speaking: false, sound: null };

/** Speech begins, and begins again after silence, at this probability; it lasts as long as the lower one is reached. */
const startsAt = 0.5;
const lastsAt = 0.35;

/** Less is a click or a knock. The shortest of 148 spoken letters and digits has 288 ms. */
const minSpeechMs = 96;
/** Pieces of sound closer than this belong together: "t...wo". */
const joinMs = 160;

/** Hears one more frame. Pure: tells the new state. */
export function hearFrame(state: Endpointing, frameMs: number, speech: number): Endpointing {
  const audioMs = state.audioMs + frameMs;
  const speaking = speech >= (state.speaking ? lastsAt : startsAt);
  if (state.speechStartMs !== null) return { ...state, audioMs, speaking, speechEndMs: speaking ? audioMs : state.speechEndMs };
  if (!speaking) {
    const forgotten = state.sound !== null && audioMs - state.sound.endMs > joinMs;
    return { ...state, audioMs, speaking, sound: forgotten ? null : state.sound };
  }
  const startMs = state.sound?.startMs ?? state.audioMs;
  const sound = { startMs, endMs: audioMs, voicedMs: (state.sound?.voicedMs ?? 0) + frameMs };
  if (sound.voicedMs < minSpeechMs) return { ...state, audioMs, speaking, sound };
  return { audioMs, speaking, speechStartMs: startMs, speechEndMs: audioMs, sound: null };
}

/** Why the utterance is over, or null while it goes on. `isComplete` is asked only where it matters. */
export function endOf(
  state: Endpointing,
  profile: EndpointProfile,
  isComplete: () => boolean,
): "speech-ended" | "no-speech" | "too-long" | null {
  const { audioMs, speechStartMs, speechEndMs } = state;
  if (speechStartMs === null || speechEndMs === null)
    return audioMs >= profile.noSpeechMs && state.sound === null ? "no-speech" : null;
  const silenceMs = audioMs - speechEndMs;
  if (silenceMs >= profile.thinkingSilenceMs) return "speech-ended";
  if (silenceMs >= profile.endSilenceMs && isComplete()) return "speech-ended";
  return audioMs - speechStartMs >= profile.maxSpeechMs ? "too-long" : null;
}
