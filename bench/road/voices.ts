import { micFrameSamples } from "@homeroom/protocol";
import { type ChildVoice, sayWithFlite } from "../../tests/demo/child-voice.ts";

/** What a child says, as microphone frames. */
export interface Voices {
  /** Quiet, then `text`, then whatever fills the last frame; `lastSpeech` is the position of the last sample of speech. */
  frames(text: string, quietMs: number): { frames: readonly Int16Array[]; lastSpeech: number };
  quietFrame(sequence: number): Int16Array;
}

/** Below this share of the loudest sample a voice has died away. */
const speechShare = 0.02;
const samplesPerMs = 16;

/** Renders every text once, before anything is measured. */
export async function renderVoices(texts: readonly string[], voice: ChildVoice): Promise<Voices> {
  const said = new Map<string, Int16Array>();
  for (const text of texts) said.set(text, trimmed(await sayWithFlite(text, voice)));
  return {
    frames(text, quietMs) {
      const speech = said.get(text);
      if (speech === undefined) throw new Error(`"${text}" was not rendered`);
      const before = Math.round(quietMs * samplesPerMs);
      const whole = noise(Math.ceil((before + speech.length) / micFrameSamples) * micFrameSamples);
      whole.set(speech, before);
      return { frames: cut(whole), lastSpeech: before + speech.length - 1 };
    },
    quietFrame: () => noise(micFrameSamples),
  };
}

function trimmed(samples: Int16Array): Int16Array {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isSpeech = (sample: number) => Math.abs(sample) >= loudest * speechShare;
  return samples.slice(samples.findIndex(isSpeech), samples.findLastIndex(isSpeech) + 1);
}

/** A faintly noisy room; digital silence is heard in none. */
function noise(length: number): Int16Array {
  return Int16Array.from({ length }, (_, index) => ((index * 7919) % 17) - 8);
}

function cut(samples: Int16Array): Int16Array[] {
  return Array.from({ length: samples.length / micFrameSamples }, (_, index) =>
    samples.subarray(index * micFrameSamples, (index + 1) * micFrameSamples),
  );
}
